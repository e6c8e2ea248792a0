import type { EarningEffect } from "../../../../domain/earning/rule"
import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { CurrencyAmounts } from "../tiers/currency-amounts"
import { BandsFields } from "./bands-fields"
import { EFFECTS, emptyEffect } from "./rule-values"

interface EffectFieldsProps {
  effect: EarningEffect
  onChange: (effect: EarningEffect) => void
  /** What is wrong at a path within the effect. */
  problem: (path: string) => string | undefined
}

/** What a rule gives: the kind and its numbers. */
export const EffectFields = ({ effect, onChange, problem }: EffectFieldsProps) => {
  const { t } = useLocale()
  const [currency = "vnd"] = useCurrencies()
  return (
    <>
      <SelectField
        className="max-w-[320px]"
        label={t("rules.effect.kind")}
        value={effect.kind}
        onChange={(kind) => onChange(emptyEffect(kind, currency))}
        options={EFFECTS.map((kind) => ({ value: kind, label: t(`rules.effect.kinds.${kind}`) }))}
        data-testid="crm-effect-kind"
      />
      <Numbers effect={effect} onChange={onChange} problem={problem} />
    </>
  )
}

const Numbers = ({ effect, onChange, problem }: EffectFieldsProps) => {
  const { t } = useLocale()
  switch (effect.kind) {
    case "multiplier":
      return (
        <NumberField
          className="max-w-[200px]"
          label={t("rules.effect.factor")}
          error={problem("factor")}
          value={effect.factor}
          onChange={(factor) => onChange({ ...effect, factor })}
          data-testid="crm-effect-number"
        />
      )
    case "points":
    case "per_unit":
      return (
        <NumberField
          className="max-w-[200px]"
          label={t("rules.effect.points")}
          error={problem("points")}
          value={effect.points}
          onChange={(points) => onChange({ ...effect, points })}
          data-testid="crm-effect-number"
        />
      )
    case "percent":
      return (
        <NumberField
          className="max-w-[320px]"
          label={t("rules.effect.percent")}
          hint={t("rules.effect.percent_hint")}
          error={problem("percent")}
          unit="%"
          value={effect.percent}
          onChange={(percent) => onChange({ ...effect, percent })}
          data-testid="crm-effect-number"
        />
      )
    case "rate":
      return (
        <CurrencyAmounts
          label={t("rules.effect.rates")}
          hint={t("rules.effect.rates_hint")}
          value={effect.rates}
          onChange={(rates) => onChange({ ...effect, rates })}
          problem={(code) => problem(`rates.${code}`) ?? problem("rates")}
        />
      )
    case "bands":
      return <BandsFields effect={effect} onChange={onChange} problem={problem} />
  }
}
