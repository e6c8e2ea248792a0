import { z } from "zod"
import { compareMoney, comparisonText, moneyComparisonParams, paysExactly } from "../comparison"
import { condition } from "../condition"
import { comparisonField, currencyField, windowField } from "../field"
import { countFact, moneyWindowFact } from "../needs"
import { currencyParam, NOT_PAYABLE } from "../params"
import { text } from "../text"
import { indeterminate } from "../verdict"
import { windowParams, windowText } from "../window"

/**
 * Spend per order of the window, compared without division. No orders have no average: NULL in SQL
 * (`spent >= value * nullif(orders, 0)`).
 */
export const averageOrder = condition({
  type: "average_order",
  scope: "customer",
  title: text("Giá trị đơn trung bình", "Average order"),
  params: z
    .strictObject({ is: moneyComparisonParams(0), currency: currencyParam, window: windowParams })
    .refine(paysExactly, { error: NOT_PAYABLE, path: ["is"] }),
  measure: "money",
  fields: [comparisonField("money", text("Số tiền", "Amount")), currencyField, windowField],
  facts: ({ currency, window }) => ({
    amount: moneyWindowFact("stats.spent", currency, window),
    orders: countFact("stats.orders", window),
  }),
  check({ is, currency }, { amount, orders }) {
    if (orders <= 0) return indeterminate("no_orders")
    return compareMoney({ total: amount, orders }, is, currency, "average_order")
  },
  describe({ is, currency, window }) {
    const [amount, when] = [comparisonText(is, "money", currency), windowText(window)]
    return text(`đơn trung bình của khách ${amount.vi} ${when.vi}`, `the average order is ${amount.en} ${when.en}`)
  },
})
