import type { IdKind } from "./names"
import type { Measure } from "./measure"
import { MAX_QUANTITY } from "./params"
import { text, type Text } from "./text"

export interface Choice {
  readonly value: string | number | boolean
  readonly label: Text
}

/** One input of a condition's form. `name` is the parameter that it fills. */
export type Field = {
  readonly name: string
  readonly label: Text
  /** May stay empty; every other field must be filled. */
  readonly optional?: true
} & Input

export type Input =
  /** `{ op, value }` or `{ op: "between", min, max }`. Money is in main units of the form's `currency`. */
  | { readonly kind: "comparison"; readonly measure: Measure }
  | { readonly kind: "money" }
  | { readonly kind: "currency" }
  | { readonly kind: "integer"; readonly min: number; readonly max: number }
  | { readonly kind: "ids"; readonly of: IdKind }
  | { readonly kind: "id"; readonly of: IdKind }
  | { readonly kind: "window" }
  | { readonly kind: "weekdays" }
  /** "HH:MM", 00:00-24:00. */
  | { readonly kind: "time" }
  /** "YYYY-MM-DD". */
  | { readonly kind: "date" }
  | { readonly kind: "text" }
  | { readonly kind: "texts" }
  /** The value of a merchant's field: text, number, date or choice, as that field is defined. */
  | { readonly kind: "custom_value" }
  | { readonly kind: "switch" }
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] }

export const idsField = (of: IdKind, label: Text): Field => ({ name: "ids", kind: "ids", of, label })

export const windowField: Field = { name: "window", kind: "window", label: text("Trong khoảng", "Period") }

export const currencyField: Field = { name: "currency", kind: "currency", label: text("Tiền tệ", "Currency") }

export const comparisonField = (measure: Measure, label: Text): Field => ({
  name: "is",
  kind: "comparison",
  measure,
  label,
})

export const matchField = (any: Text, all: Text): Field => ({
  name: "match",
  kind: "choice",
  label: text("Cách xét", "Match"),
  choices: [
    { value: "any", label: any },
    { value: "all", label: all },
  ],
})

export const minQuantityField: Field = {
  name: "min_quantity",
  kind: "integer",
  min: 1,
  max: MAX_QUANTITY,
  optional: true,
  label: text("Số lượng ít nhất", "Quantity at least"),
}
