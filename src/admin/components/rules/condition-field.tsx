import type { Field } from "../../../domain/rules/field"
import { useCurrencies } from "../../hooks/use-currencies"
import { useLocale } from "../../hooks/use-locale"
import { isEntityKind } from "../../lib/entities"
import { EntitiesField, EntityField } from "../form/entity-field"
import { NumberField } from "../form/number-field"
import { SelectField } from "../form/select-field"
import { SwitchField } from "../form/switch-field"
import { TextField } from "../form/text-field"
import { ChipsField, WeekdaysField } from "./chips-field"
import { ComparisonField } from "./comparison-field"
import { WindowField } from "./window-field"

interface ConditionFieldProps {
  field: Field
  value: unknown
  /** The currency in which the form's money is. */
  currency: string
  error: string | undefined
  /** Undefined takes the parameter away. */
  onChange: (value: unknown) => void
}

const WIDE = "sm:col-span-2"
const text = (value: unknown): string => (typeof value === "string" ? value : "")
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === "string") : [])
const number = (value: unknown): number => (typeof value === "number" ? value : Number.NaN)

/** The input that a condition asks for. */
export const ConditionField = ({ field, value, currency, error, onChange }: ConditionFieldProps) => {
  const { t, language } = useLocale()
  const name = field.label[language]
  const words = { label: field.optional ? t("rules.builder.optional", { label: name }) : name, error }
  const numeric = (next: number) => onChange(Number.isNaN(next) && field.optional ? undefined : next)
  const list = (next: readonly unknown[]) => onChange(next.length === 0 && field.optional ? undefined : next)
  const plain = (next: string) => onChange(next === "" ? undefined : next)
  switch (field.kind) {
    case "comparison":
      return (
        <ComparisonField
          {...words}
          className={WIDE}
          measure={field.measure}
          currency={currency}
          value={value}
          onChange={onChange}
        />
      )
    case "money":
      return <NumberField {...words} unit={currency.toUpperCase()} value={number(value)} onChange={numeric} />
    case "integer":
      return <NumberField {...words} value={number(value)} onChange={numeric} />
    case "currency":
      return <CurrencyField {...words} isOptional={field.optional === true} value={text(value)} onChange={plain} />
    case "ids":
      return isEntityKind(field.of) ? (
        <EntitiesField {...words} className={WIDE} of={field.of} ids={texts(value)} onChange={list} />
      ) : (
        <TextsField {...words} value={texts(value)} onChange={list} />
      )
    case "id":
      return isEntityKind(field.of) ? (
        <EntityField {...words} className={WIDE} of={field.of} id={text(value)} onChange={plain} />
      ) : (
        <TextField {...words} value={text(value)} onChange={plain} />
      )
    case "window":
      return <WindowField {...words} value={value} onChange={onChange} />
    case "weekdays":
      return <WeekdaysField {...words} className={WIDE} value={Array.isArray(value) ? value : []} onChange={list} />
    case "time":
      return <TextField {...words} placeholder="17:30" value={text(value)} onChange={plain} />
    case "date":
      return <TextField {...words} type="date" value={text(value)} onChange={plain} />
    case "text":
    case "custom_value":
      return <TextField {...words} value={text(value)} onChange={plain} />
    case "texts":
      return <TextsField {...words} value={texts(value)} onChange={list} />
    case "switch":
      return (
        <SwitchField
          {...words}
          value={value === true}
          onChange={(on) => onChange(on || !field.optional ? on : undefined)}
        />
      )
    case "choice":
      return (
        <SelectField
          {...words}
          value={value === undefined ? "" : String(value)}
          onChange={(next) => onChange(field.choices.find((choice) => String(choice.value) === next)?.value)}
          options={field.choices.map((choice) => ({ value: String(choice.value), label: choice.label[language] }))}
          placeholder={t("rules.builder.none")}
        />
      )
    case "choices":
      return (
        <ChipsField
          {...words}
          className={WIDE}
          options={field.choices.map((choice) => ({ value: choice.value, label: choice.label[language] }))}
          value={Array.isArray(value) ? value : []}
          onChange={list}
        />
      )
  }
}

interface CurrencyFieldProps {
  label: string
  error?: string
  isOptional: boolean
  value: string
  onChange: (value: string) => void
}

const NO_CURRENCY = "none"

const CurrencyField = ({ isOptional, value, onChange, ...words }: CurrencyFieldProps) => {
  const { t } = useLocale()
  const codes = [...new Set([...useCurrencies(), ...(value ? [value] : [])])]
  const none = { value: NO_CURRENCY, label: t("rules.builder.none") }
  return (
    <SelectField
      {...words}
      value={value || (isOptional ? NO_CURRENCY : "")}
      onChange={(next) => onChange(next === NO_CURRENCY ? "" : next)}
      options={[...(isOptional ? [none] : []), ...codes.map((code) => ({ value: code, label: code.toUpperCase() }))]}
    />
  )
}

interface TextsFieldProps {
  label: string
  error?: string
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Several texts in one line. The last one may be empty while it is typed. */
const TextsField = ({ value, onChange, ...words }: TextsFieldProps) => {
  const { t } = useLocale()
  return (
    <TextField
      {...words}
      className={WIDE}
      hint={t("rules.builder.texts_hint")}
      value={value.join(",")}
      onChange={(next) => onChange(next === "" ? [] : next.split(",").map((one) => one.trimStart()))}
    />
  )
}
