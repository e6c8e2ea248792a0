import { part } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { readerZone } from "../../../lib/dates"
import { expiryExample } from "../../../lib/program-examples"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

const MODES = ["none", "rolling", "end_of_month", "end_of_quarter", "end_of_year"] as const

export const ExpiryFields = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  const expiry = part(form, "expiry")
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t("program.expiry.mode")}
        hint={t("program.expiry.mode_hint")}
        value={expiry.value.mode}
        onChange={(mode) => expiry.set({ mode })}
        options={MODES.map((value) => ({ value, label: t(`program.expiry.modes.${value}`) }))}
        data-testid="crm-expiry-mode"
      />
      {expiry.value.mode !== "none" && (
        <NumberField
          label={t("program.expiry.months")}
          hint={t("program.expiry.months_hint")}
          error={expiry.problem("months")}
          value={expiry.value.months}
          onChange={(months) => expiry.set({ months })}
          data-testid="crm-expiry-months"
        />
      )}
    </div>
  )
}

export const ExpiryExample = ({ form }: ProgramFormProps) => {
  const { t, format } = useLocale()
  const sentences = () => {
    const { earned, expires } = expiryExample(form.value.expiry, readerZone())
    const date = format.date(earned)
    return [
      expires
        ? t("program.expiry.example", { date, last: format.lastDay(expires) })
        : t("program.expiry.example_none", { date }),
    ]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-expiry" />
}
