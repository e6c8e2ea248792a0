import { Plus, Trash } from "@medusajs/icons"
import { Button, DropdownMenu, IconButton, Text } from "@medusajs/ui"
import type { ProgramSettings } from "../../../../domain/earning/program"
import { useCurrencies } from "../../../hooks/use-currencies"
import { useLocale } from "../../../hooks/use-locale"
import { readerZone } from "../../../lib/dates"
import { exampleOf } from "../../../lib/example-of"
import { rateExample } from "../../../lib/program-examples"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import { Example, ExampleLine } from "../../example"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

type Rates = ProgramSettings["rates"]

/** What a point costs and is worth, per currency. */
export const RatesFields = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  const { rates } = form.value
  const setRates = (next: Rates) => form.set({ rates: next })
  const missing = useCurrencies().filter((code) => !(code in rates))
  return (
    <div className="flex flex-col gap-y-5">
      {Object.keys(rates).length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("program.rates.none")}
        </Text>
      )}
      {Object.keys(rates).map((code) => (
        <RateRow
          key={code}
          code={code}
          form={form}
          onRemove={() => setRates(Object.fromEntries(Object.entries(rates).filter(([other]) => other !== code)))}
        />
      ))}
      {missing.length > 0 && (
        <AddCurrency
          codes={missing}
          onAdd={(code) => setRates({ ...rates, [code]: { money_per_point: Number.NaN, point_value: Number.NaN } })}
        />
      )}
    </div>
  )
}

const RateRow = ({ code, form, onRemove }: ProgramFormProps & { code: string; onRemove: () => void }) => {
  const { t } = useLocale()
  const { rates } = form.value
  const set = (patch: Partial<Rates[string]>) => form.set({ rates: { ...rates, [code]: { ...rates[code], ...patch } } })
  const currency = code.toUpperCase()
  return (
    <fieldset className="flex flex-col gap-y-2" data-testid={`crm-rate-${code}`}>
      <div className="flex items-center justify-between">
        <legend className="txt-compact-small-plus text-ui-fg-subtle">{t("program.rates.in", { currency })}</legend>
        <IconButton
          size="small"
          variant="transparent"
          type="button"
          aria-label={t("form.remove_named", { name: currency })}
          onClick={onRemove}
        >
          <Trash className="text-ui-fg-muted" />
        </IconButton>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={t("program.rates.money_per_point")}
          hint={t("program.rates.money_per_point_hint")}
          error={form.problem(`rates.${code}.money_per_point`)}
          unit={currency}
          value={rates[code].money_per_point}
          onChange={(money_per_point) => set({ money_per_point })}
          data-testid={`crm-money-per-point-${code}`}
        />
        <NumberField
          label={t("program.rates.point_value")}
          hint={t("program.rates.point_value_hint")}
          error={form.problem(`rates.${code}.point_value`)}
          unit={currency}
          value={rates[code].point_value}
          onChange={(point_value) => set({ point_value })}
        />
      </div>
    </fieldset>
  )
}

const AddCurrency = ({ codes, onAdd }: { codes: readonly string[]; onAdd: (code: string) => void }) => {
  const { t } = useLocale()
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" type="button" className="w-fit">
          <Plus />
          {t("program.rates.add")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="max-h-[280px] overflow-y-auto">
        {codes.map((code) => (
          <DropdownMenu.Item key={code} onClick={() => onAdd(code)}>
            {code.toUpperCase()}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}

const ROUNDINGS = ["down", "nearest", "up"] as const

export const RoundingField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <SelectField
      className="max-w-[280px]"
      label={t("program.rates.rounding")}
      hint={t("program.rates.rounding_hint")}
      value={form.value.rounding}
      onChange={(rounding) => form.set({ rounding })}
      options={ROUNDINGS.map((value) => ({ value, label: t(`program.rates.roundings.${value}`) }))}
      data-testid="crm-rounding"
    />
  )
}

export const RatesExample = ({ form }: ProgramFormProps) => {
  const { t, format, points } = useLocale()
  const codes = Object.keys(form.value.rates)
  const sentences = (code: string) => () => {
    const { amount, points: earned, spent, back } = rateExample(form.value, code, readerZone())
    return [
      t("program.rates.example_earn", { money: format.money(amount, code), points: points(earned) }),
      t("program.rates.example_spend", { points: points(spent.points), money: format.money(spent.money, code) }),
      t("program.rates.example_back", { percent: format.number(back) }),
    ]
  }
  if (codes.length !== 1) {
    return (
      <Example data-testid="crm-example-rates">
        {codes.length === 0 && <ExampleLine>{t("program.rates.none")}</ExampleLine>}
        {codes.flatMap((code) =>
          (exampleOf(sentences(code)) ?? []).map((line) => <ExampleLine key={code + line}>{line}</ExampleLine>),
        )}
      </Example>
    )
  }
  return <WorkedExample sentences={sentences(codes[0])} data-testid="crm-example-rates" />
}
