import { part } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { exampleCurrency, spendingExample } from "../../../lib/program-examples"
import { NumberField } from "../../form/number-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

export const RedemptionFields = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  const { value, set, problem } = part(form, "redemption")
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
      <NumberField
        label={t("program.redemption.minimum_points")}
        error={problem("minimum_points")}
        value={value.minimum_points}
        onChange={(minimum_points) => set({ minimum_points })}
        data-testid="crm-minimum-points"
      />
      <NumberField
        label={t("program.redemption.step")}
        hint={t("program.redemption.step_hint")}
        error={problem("step")}
        value={value.step}
        onChange={(step) => set({ step })}
        data-testid="crm-step"
      />
      <NumberField
        label={t("program.redemption.max_percent")}
        hint={t("program.redemption.max_percent_hint")}
        error={problem("max_percent_of_goods")}
        unit="%"
        value={value.max_percent_of_goods}
        onChange={(max_percent_of_goods) => set({ max_percent_of_goods })}
        data-testid="crm-max-percent"
      />
      <NumberField
        label={t("program.redemption.minimum_left")}
        hint={t("program.redemption.minimum_left_hint")}
        error={problem("minimum_left")}
        value={value.minimum_left}
        onChange={(minimum_left) => set({ minimum_left })}
      />
      <NumberField
        label={t("program.redemption.usable_after")}
        hint={t("program.redemption.usable_after_hint")}
        error={problem("usable_after_orders")}
        value={value.usable_after_orders}
        onChange={(usable_after_orders) => set({ usable_after_orders })}
      />
      <NumberField
        label={t("program.redemption.hold_minutes")}
        hint={t("program.redemption.hold_minutes_hint")}
        error={problem("hold_minutes")}
        unit={t("program.redemption.minutes")}
        value={value.hold_minutes}
        onChange={(hold_minutes) => set({ hold_minutes })}
      />
    </div>
  )
}

export const RedemptionExample = ({ form }: ProgramFormProps) => {
  const { t, format, points } = useLocale()
  const sentences = () => {
    const example = spendingExample(form.value)
    const currency = exampleCurrency(form.value)
    const facts = { available: points(example.available), goods: format.money(example.goods, currency) }
    if (example.reason) {
      const reason = t(`program.redemption.reasons.${example.reason.code}`)
      return [`${t("program.redemption.example_not", facts)} ${reason}`]
    }
    const limits = {
      min: format.number(example.min),
      max: format.number(example.max),
      money: format.money(example.amount, currency),
    }
    return [t("program.redemption.example", { ...facts, ...limits })]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-redemption" />
}
