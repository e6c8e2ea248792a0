import { part } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { readerZone } from "../../../lib/dates"
import { basisExample, exampleCurrency } from "../../../lib/program-examples"
import { EntitiesField } from "../../form/entity-field"
import { SwitchField } from "../../form/switch-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

const SWITCHES = ["include_tax", "include_shipping", "include_discounted_goods", "count_store_credit_as_paid"] as const

export const BasisFields = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  const basis = part(form, "basis")
  return (
    <>
      {SWITCHES.map((name) => (
        <SwitchField
          key={name}
          label={t(`program.basis.${name}`)}
          hint={t(`program.basis.${name}_hint`)}
          value={basis.value[name]}
          onChange={(value) => basis.set({ [name]: value })}
          data-testid={`crm-basis-${name}`}
        />
      ))}
      <EntitiesField
        of="category"
        label={t("program.basis.excluded_categories")}
        hint={t("program.basis.excluded_categories_hint")}
        error={basis.problem("excluded_category_ids")}
        ids={basis.value.excluded_category_ids}
        onChange={(excluded_category_ids) => basis.set({ excluded_category_ids })}
        data-testid="crm-basis-categories"
      />
    </>
  )
}

export const BasisExample = ({ form }: ProgramFormProps) => {
  const { t, format, points } = useLocale()
  const sentences = () => {
    const example = basisExample(form.value, readerZone())
    const money = (amount: number) => format.money(amount, exampleCurrency(form.value))
    const order = t("program.basis.example_order", {
      goods: money(example.goods),
      tax: money(example.tax),
      discounted: money(example.discounted),
      shipping: money(example.shipping),
    })
    const counted = t("program.basis.example_counted", {
      money: money(example.counted),
      points: points(example.points),
    })
    const credit = { money: money(example.credit), points: points(example.pointsWithCredit) }
    return [`${order} ${counted}`, t("program.basis.example_credit", credit)]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-basis" />
}
