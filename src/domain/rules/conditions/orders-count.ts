import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField, windowField } from "../field"
import { countFact } from "../needs"
import { MAX_COUNT } from "../params"
import { text } from "../text"
import { windowParams, windowText } from "../window"

/** Orders in the window, drafts and cancelled ones left out. None is 0, a number like others: never NULL in SQL. */
export const ordersCount = condition({
  type: "orders_count",
  scope: "customer",
  title: text("Số đơn hàng", "Number of orders"),
  params: z.strictObject({ is: comparisonParams(0, MAX_COUNT), window: windowParams }),
  measure: "orders",
  fields: [comparisonField("orders", text("Số đơn", "Orders")), windowField],
  facts: ({ window }) => ({ orders: countFact("stats.orders", window) }),
  check: ({ is }, { orders }) => compareNumber(orders, is, "orders_count"),
  describe({ is, window }) {
    const [count, when] = [comparisonText(is, "orders"), windowText(window)]
    return text(`khách có ${count.vi} ${when.vi}`, `the customer has ${count.en} ${when.en}`)
  },
})
