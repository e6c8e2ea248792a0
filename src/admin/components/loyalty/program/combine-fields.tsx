import { useLocale } from "../../../hooks/use-locale"
import { combineExample, exampleCurrency } from "../../../lib/program-examples"
import { SelectField } from "../../form/select-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

const MODES = ["best", "stack"] as const

export const CombineField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <SelectField
      label={t("program.combine.label")}
      hint={t("program.combine.hint")}
      value={form.value.rules_combine}
      onChange={(rules_combine) => form.set({ rules_combine })}
      options={MODES.map((value) => ({ value, label: t(`program.combine.modes.${value}`) }))}
      data-testid="crm-rules-combine"
    />
  )
}

export const CombineExample = ({ form }: ProgramFormProps) => {
  const { t, format, points } = useLocale()
  const sentences = () => {
    const { amount, double, bonus, together } = combineExample(form.value)
    const money = format.money(amount, exampleCurrency(form.value))
    return [
      t("program.combine.example", { money, double: points(double), bonus: format.number(bonus) }),
      t("program.combine.result", { points: points(together) }),
    ]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-combine" />
}
