import { z } from "zod"
import { compareMoney, comparisonText, moneyComparisonParams, paysExactly } from "../comparison"
import { condition } from "../condition"
import { comparisonField, currencyField } from "../field"
import { moneyFact } from "../needs"
import { currencyParam, MAX_MONEY, NOT_PAYABLE } from "../params"
import { text } from "../text"

/** What the customer owes now, or what of it is past its due date. No debt is 0, credit is below 0: never NULL in SQL. */
export const debt = condition({
  type: "debt",
  scope: "customer",
  title: text("Công nợ", "Debt"),
  params: z
    .strictObject({
      kind: z.enum(["owed", "overdue"]),
      is: moneyComparisonParams(-MAX_MONEY),
      currency: currencyParam,
    })
    .refine(paysExactly, { error: NOT_PAYABLE, path: ["is"] }),
  measure: "money",
  fields: [
    {
      name: "kind",
      kind: "choice",
      label: text("Loại nợ", "Which debt"),
      choices: [
        { value: "owed", label: text("Đang nợ", "Owed") },
        { value: "overdue", label: text("Quá hạn", "Overdue") },
      ],
    },
    comparisonField("money", text("Số tiền", "Amount")),
    currencyField,
  ],
  facts: ({ kind, currency }) => ({ amount: moneyFact(`debt.${kind}`, currency) }),
  check: ({ is, kind, currency }, { amount }) => compareMoney(amount, is, currency, `debt_${kind}`),
  describe({ kind, is, currency }) {
    const { vi, en } = comparisonText(is, "money", currency)
    return kind === "owed"
      ? text(`khách đang nợ ${vi}`, `the customer owes ${en}`)
      : text(`nợ quá hạn của khách ${vi}`, `the customer's overdue debt is ${en}`)
  },
})
