import { z } from "zod"
import { compareMoney, comparisonText, moneyComparisonParams, paysExactly } from "../comparison"
import { condition } from "../condition"
import { comparisonField, currencyField, windowField } from "../field"
import { moneyWindowFact } from "../needs"
import { currencyParam, NOT_PAYABLE } from "../params"
import { text } from "../text"
import { windowParams, windowText } from "../window"

/** What the customer's orders of the window cost, less returns, in one currency. None is 0: never NULL in SQL. */
export const spent = condition({
  type: "spent",
  scope: "customer",
  title: text("Tổng chi tiêu", "Total spend"),
  params: z
    .strictObject({ is: moneyComparisonParams(0), currency: currencyParam, window: windowParams })
    .refine(paysExactly, { error: NOT_PAYABLE, path: ["is"] }),
  measure: "money",
  fields: [comparisonField("money", text("Số tiền", "Amount")), currencyField, windowField],
  facts: ({ currency, window }) => ({ amount: moneyWindowFact("stats.spent", currency, window) }),
  check: ({ is, currency }, { amount }) => compareMoney(amount, is, currency, "spent"),
  describe({ is, currency, window }) {
    const [amount, when] = [comparisonText(is, "money", currency), windowText(window)]
    return text(`khách chi tiêu ${amount.vi} ${when.vi}`, `the customer has spent ${amount.en} ${when.en}`)
  },
})
