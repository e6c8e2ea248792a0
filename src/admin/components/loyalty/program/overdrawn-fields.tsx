import { useLocale } from "../../../hooks/use-locale"
import { OVERDRAWN } from "../../../lib/program-examples"
import { SelectField } from "../../form/select-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

const MODES = ["negative", "take_available", "owe"] as const

export const OverdrawnField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <SelectField
      label={t("program.overdrawn.label")}
      hint={t("program.overdrawn.hint")}
      value={form.value.overdrawn}
      onChange={(overdrawn) => form.set({ overdrawn })}
      options={MODES.map((value) => ({ value, label: t(`program.overdrawn.modes.${value}`) }))}
      data-testid="crm-overdrawn"
    />
  )
}

export const OverdrawnExample = ({ form }: ProgramFormProps) => {
  const { t, format } = useLocale()
  const { back, left } = OVERDRAWN
  const rest = format.number(back - left)
  const sentences = () => [
    t("program.overdrawn.example", { back, left }),
    form.value.overdrawn === "negative"
      ? t("program.overdrawn.negative", { balance: format.number(left - back) })
      : t(`program.overdrawn.${form.value.overdrawn}`, { rest }),
  ]
  return <WorkedExample sentences={sentences} data-testid="crm-example-overdrawn" />
}
