import { TIER_COLOURS, type TierSettings } from "../../../../domain/tiers/tier"
import type { AdminTiers } from "../../../../types/loyalty-admin"
import type { Form } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { TextField } from "../../form/text-field"
import { CurrencyAmounts } from "./currency-amounts"
import { DiscountExample } from "./discount-example"

export type TierValues = Omit<TierSettings, "id">

interface TierFieldsProps {
  form: Form<TierValues>
  metric: AdminTiers["ladder"]["metric"]
  /** What the other tiers forbid for the start of this one. */
  fromProblem: string | undefined
}

/** Everything that can be said about a tier. */
export const TierFields = ({ form, metric, fromProblem }: TierFieldsProps) => {
  const { t } = useLocale()
  const { value, set, problem } = form
  const unit = metric.kind === "spend" ? metric.currency.toUpperCase() : t(`tiers.units.${metric.kind}`)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("tiers.fields.name")}
          error={problem("name")}
          value={value.name}
          onChange={(name) => set({ name, names: { ...value.names, vi: undefined } })}
          data-testid="crm-tier-name"
        />
        <TextField
          label={t("tiers.fields.name_en")}
          hint={t("tiers.fields.name_en_hint")}
          error={problem("names.en")}
          value={value.names.en ?? ""}
          onChange={(en) => set({ names: { ...value.names, en: en || undefined } })}
        />
        <NumberField
          label={t("tiers.fields.from")}
          hint={t("tiers.fields.from_hint")}
          error={problem("from") ?? fromProblem}
          unit={unit}
          value={value.from}
          onChange={(from) => set({ from })}
          data-testid="crm-tier-from"
        />
        <SelectField
          label={t("tiers.fields.colour")}
          value={value.colour}
          onChange={(colour) => set({ colour })}
          options={TIER_COLOURS.map((colour) => ({ value: colour, label: t(`tiers.colours.${colour}`) }))}
          data-testid="crm-tier-colour"
        />
      </div>
      <CurrencyAmounts
        label={t("tiers.fields.rates")}
        hint={t("tiers.fields.rates_hint")}
        value={value.rates}
        onChange={(rates) => set({ rates })}
        problem={(code) => problem(`rates.${code}`)}
        data-testid="crm-tier-rates"
      />
      <NumberField
        label={t("tiers.fields.discount")}
        error={problem("discount_percent")}
        unit="%"
        value={value.discount_percent}
        onChange={(discount_percent) => set({ discount_percent })}
        data-testid="crm-tier-discount"
      />
      {value.discount_percent > 0 && (
        <>
          <CurrencyAmounts
            label={t("tiers.fields.max_discount")}
            hint={t("tiers.fields.max_discount_hint")}
            value={value.max_discount}
            onChange={(max_discount) => set({ max_discount })}
            problem={(code) => problem(`max_discount.${code}`)}
            data-testid="crm-tier-max"
          />
          <CurrencyAmounts
            label={t("tiers.fields.minimum_order")}
            hint={t("tiers.fields.minimum_order_hint")}
            value={value.minimum_order}
            onChange={(minimum_order) => set({ minimum_order })}
            problem={(code) => problem(`minimum_order.${code}`)}
            data-testid="crm-tier-minimum"
          />
          <DiscountExample tier={value} />
        </>
      )}
      <NumberField
        label={t("tiers.fields.bonus")}
        hint={t("tiers.fields.bonus_hint")}
        error={problem("promotion_bonus")}
        value={value.promotion_bonus}
        onChange={(promotion_bonus) => set({ promotion_bonus })}
        data-testid="crm-tier-bonus"
      />
      <TextField
        isLong
        label={t("tiers.fields.benefits")}
        hint={t("tiers.fields.benefits_hint")}
        error={problem("benefits")}
        value={value.benefits}
        onChange={(benefits) => set({ benefits })}
      />
    </>
  )
}
