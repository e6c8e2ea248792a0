import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { text } from "../text"
import { fail, pass } from "../verdict"

/** The order that is judged does not count itself. For "has bought once" in a group use `orders_count`. */
export const firstOrder = condition({
  type: "first_order",
  scope: "order",
  title: text("Đơn đầu tiên", "First order"),
  params: z.strictObject({}),
  measure: "orders",
  fields: [],
  facts: () => ({ earlier: fact("order.earlier_orders") }),
  check: (_params, { earlier }) => (earlier === 0 ? pass : fail("not_first_order", { actual: earlier })),
  describe: () => text("đây là đơn đầu tiên của khách", "this is the customer's first order"),
})
