import { useLocale } from "../../../hooks/use-locale"
import { readerZone } from "../../../lib/dates"
import { EXAMPLE_DAYS } from "../../../lib/example-order"
import { arrivalExample } from "../../../lib/program-examples"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

const TRIGGERS = ["paid", "delivered", "placed"] as const

export const TriggerField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <SelectField
      label={t("program.arrival.trigger")}
      hint={t("program.arrival.trigger_hint")}
      value={form.value.trigger}
      onChange={(trigger) => form.set({ trigger })}
      options={TRIGGERS.map((value) => ({ value, label: t(`program.arrival.triggers.${value}`) }))}
      data-testid="crm-trigger"
    />
  )
}

export const PendingDaysField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <NumberField
      className="max-w-[280px]"
      label={t("program.arrival.pending_days")}
      hint={t("program.arrival.pending_days_hint")}
      error={form.problem("pending_days")}
      value={form.value.pending_days}
      onChange={(pending_days) => form.set({ pending_days })}
      data-testid="crm-pending-days"
    />
  )
}

export const ArrivalExample = ({ form }: ProgramFormProps) => {
  const { t, format } = useLocale()
  const sentences = () => {
    const { earnedAt, availableAt } = arrivalExample(form.value, readerZone())
    const { placed, paid, delivered } = EXAMPLE_DAYS
    const date = format.date(earnedAt)
    return [
      t("program.arrival.example_order", {
        placed: format.date(placed),
        paid: format.date(paid),
        delivered: format.date(delivered),
      }),
      availableAt
        ? t("program.arrival.example_later", { date, available: format.date(availableAt) })
        : t("program.arrival.example_now", { date }),
    ]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-arrival" />
}
