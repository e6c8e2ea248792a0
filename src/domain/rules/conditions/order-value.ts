import { z } from "zod"
import { fromMinor, toMinor } from "../../money/minor-units"
import { condition } from "../condition"
import { currencyField } from "../field"
import { fact } from "../needs"
import { currencyParam, isPayable, moneyParam, NOT_PAYABLE } from "../params"
import { moneyText, text } from "../text"
import { fail, indeterminate, pass } from "../verdict"

const params = z
  .strictObject({ min: moneyParam.optional(), max: moneyParam.optional(), currency: currencyParam })
  .refine((p) => p.min !== undefined || p.max !== undefined, { error: "give min, max or both", path: ["min"] })
  .refine((p) => p.min === undefined || p.max === undefined || p.min < p.max, {
    error: "max must be greater than min",
    path: ["max"],
  })
  .refine((p) => isPayable(p.min, p.currency), { error: NOT_PAYABLE, path: ["min"] })
  .refine((p) => isPayable(p.max, p.currency), { error: NOT_PAYABLE, path: ["max"] })

/**
 * Goods of the order before discounts, with tax: min <= value < max, so that bands 100,000-200,000 and 200,000-500,000 do not
 * overlap. An order in another currency cannot be compared and has no answer.
 */
export const orderValue = condition({
  type: "order_value",
  scope: "order",
  title: text("Giá trị đơn hàng", "Order value"),
  params,
  measure: "money",
  fields: [
    { name: "min", kind: "money", optional: true, label: text("Từ", "At least") },
    { name: "max", kind: "money", optional: true, label: text("Dưới", "Less than") },
    currencyField,
  ],
  facts: () => ({ goods: fact("order.goods"), currency: fact("order.currency") }),
  check(p, { goods, currency }) {
    if (currency !== p.currency) return indeterminate("other_currency", { found: currency, wanted: p.currency })
    const actual = fromMinor(goods, currency)
    const low = p.min === undefined ? -Infinity : toMinor(p.min, currency)
    const high = p.max === undefined ? Infinity : toMinor(p.max, currency)
    if (goods < low) {
      const missing = fromMinor(low - goods, currency)
      return fail("order_value_too_low", { actual, min: p.min ?? null, missing, currency })
    }
    return goods < high ? pass : fail("order_value_too_high", { actual, max: p.max ?? null, currency })
  },
  describe({ min, max, currency }) {
    const low = moneyText(min ?? 0, currency)
    const high = moneyText(max ?? 0, currency)
    if (max === undefined) return text(`giá trị hàng từ ${low.vi} trở lên`, `the goods are worth at least ${low.en}`)
    if (min === undefined) return text(`giá trị hàng dưới ${high.vi}`, `the goods are worth less than ${high.en}`)
    return text(
      `giá trị hàng từ ${low.vi} đến dưới ${high.vi}`,
      `the goods are worth from ${low.en} to less than ${high.en}`,
    )
  },
})
