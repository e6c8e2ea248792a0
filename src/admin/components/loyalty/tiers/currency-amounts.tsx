import { Text } from "@medusajs/ui"
import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { NumberInput } from "../../form/number-field"
import { FieldNote } from "../../form/field"

interface CurrencyAmountsProps {
  label: string
  hint: string
  value: Readonly<Record<string, number>>
  onChange: (value: Record<string, number>) => void
  /** What is wrong with the amount of a currency. */
  problem: (code: string) => string | undefined
  "data-testid"?: string
}

/** An amount per currency of the shop; an empty one is left out. */
export const CurrencyAmounts = ({ label, hint, value, onChange, problem, ...rest }: CurrencyAmountsProps) => {
  const { t } = useLocale()
  const shop = useCurrencies()
  const codes = [...new Set([...shop, ...Object.keys(value)])]
  const set = (code: string, amount: number) => {
    const { [code]: _before, ...others } = value
    onChange(Number.isNaN(amount) ? others : { ...others, [code]: amount })
  }
  const error = codes.map(problem).find((found) => found !== undefined)
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-1" data-testid={rest["data-testid"]}>
      <Text as="span" size="small" leading="compact" weight="plus">
        {label}
      </Text>
      <div className="grid grid-cols-2 gap-2">
        {codes.map((code) => (
          <NumberInput
            key={code}
            aria-label={`${label}, ${code.toUpperCase()}`}
            aria-invalid={problem(code) !== undefined}
            unit={code.toUpperCase()}
            value={value[code] ?? Number.NaN}
            onChange={(amount) => set(code, amount)}
            data-testid={`crm-amount-${code}`}
          />
        ))}
      </div>
      <FieldNote hint={codes.length > 0 ? hint : t("common.loading")} error={error} id={`${label}-note`} />
    </fieldset>
  )
}
