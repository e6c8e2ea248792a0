import { z } from "zod"
import { fromMinor, toMinor } from "../money/minor-units"
import { bareText, lessThan, measureText, type Measure } from "./measure"
import { isPayable, MAX_MONEY } from "./params"
import { text, type Text } from "./text"
import { fail, pass, type Detail, type Verdict } from "./verdict"

/** `between` includes both ends; there is no "equal": it is `between` n and n. */
export type Comparison =
  | { readonly op: "gt" | "gte" | "lt" | "lte"; readonly value: number }
  | { readonly op: "between"; readonly min: number; readonly max: number }

/** Parameter of a condition on a whole number from `min` to `max`. */
export const comparisonParams = (min: number, max: number) => comparisonOf(z.int().min(min).max(max))

/** The same on an amount in main units; whether its currency has such an amount is for `paysExactly`. */
export const moneyComparisonParams = (min: number) => comparisonOf(z.number().min(min).max(MAX_MONEY))

function comparisonOf(value: z.ZodNumber) {
  return z.discriminatedUnion("op", [
    z.strictObject({ op: z.enum(["gt", "gte", "lt", "lte"]), value }),
    z
      .strictObject({ op: z.literal("between"), min: value, max: value })
      .refine((range) => range.min <= range.max, { error: "min must not be greater than max", path: ["max"] }),
  ])
}

/** For `refine`: every amount of the comparison exists in the currency. */
export const paysExactly = ({ is, currency }: { is: Comparison; currency: string }): boolean =>
  (is.op === "between" ? [is.min, is.max] : [is.value]).every((amount) => isPayable(amount, currency))

/** @param sign of what was found less a value: below 0, 0 or above */
function judge(comparison: Comparison, sign: (value: number) => number, code: string, detail: Detail): Verdict {
  const side = sideOf(comparison, sign)
  return side === undefined ? pass : fail(`${code}_${side}`, { ...detail, ...comparison })
}

function sideOf(comparison: Comparison, sign: (value: number) => number): "too_low" | "too_high" | undefined {
  switch (comparison.op) {
    case "gt":
      return sign(comparison.value) > 0 ? undefined : "too_low"
    case "gte":
      return sign(comparison.value) >= 0 ? undefined : "too_low"
    case "lt":
      return sign(comparison.value) < 0 ? undefined : "too_high"
    case "lte":
      return sign(comparison.value) <= 0 ? undefined : "too_high"
    case "between":
      if (sign(comparison.min) < 0) return "too_low"
      return sign(comparison.max) <= 0 ? undefined : "too_high"
  }
}

/** Minor units of a currency, or such an amount spread over a number of orders (above 0). */
type Amount = number | { readonly total: number; readonly orders: number }

/**
 * Judges an amount. The facts are minor units, the rule and its detail are main units. An average is compared by multiplication,
 * never by division, so that nothing is rounded and SQL (`total > value * orders`, as numeric) cannot differ; `actual` in the
 * detail is rounded down.
 */
export function compareMoney(amount: Amount, is: Comparison, currency: string, code: string): Verdict {
  const { total, orders } = typeof amount === "number" ? { total: amount, orders: 1 } : amount
  const actual = fromMinor(Math.floor(total / orders), currency)
  return judge(is, (value) => signOfRatio(total, orders, toMinor(value, currency)), code, { actual, currency })
}

/** Judges a number. Codes: `<code>_too_low` and `<code>_too_high`, with what was found and what was asked. */
export const compareNumber = (actual: number, comparison: Comparison, code: string): Verdict =>
  judge(comparison, (value) => actual - value, code, { actual })

/** Judges so many of so many (above 0) in per cent, by multiplication like an average: 1 of 3 is more than 33 %. */
export const comparePercent = (part: number, whole: number, is: Comparison, code: string, detail: Detail): Verdict =>
  judge(is, (value) => signOfRatio(part * 100, whole, value), code, {
    ...detail,
    actual: Math.floor((part * 100) / whole),
  })

/** Sign of numerator / denominator less value, for whole numbers and a denominator above 0. */
function signOfRatio(numerator: number, denominator: number, value: number): number {
  const difference = BigInt(numerator) - BigInt(value) * BigInt(denominator)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** "more than 5 orders", "từ 3 đến 5 đơn hàng": to be put behind a verb. */
export function comparisonText(comparison: Comparison, measure: Measure, currency?: string): Text {
  if (comparison.op === "between") {
    const low = bareText(comparison.min, measure, currency)
    const high = measureText(comparison.max, measure, currency)
    if (comparison.min === comparison.max) return text(`đúng ${high.vi}`, `exactly ${high.en}`)
    return text(`từ ${low.vi} đến ${high.vi}`, `${low.en} to ${high.en}`)
  }
  const value = measureText(comparison.value, measure, currency)
  switch (comparison.op) {
    case "gt":
      return text(`trên ${value.vi}`, `more than ${value.en}`)
    case "gte":
      return text(`từ ${value.vi} trở lên`, `at least ${value.en}`)
    case "lt":
      return text(`${lessThan(measure).vi} ${value.vi}`, `${lessThan(measure).en} ${value.en}`)
    case "lte":
      return text(`không quá ${value.vi}`, `at most ${value.en}`)
  }
}
