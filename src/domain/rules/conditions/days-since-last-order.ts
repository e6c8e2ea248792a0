import { z } from "zod"
import { daysFrom } from "../calendar"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField } from "../field"
import { fact } from "../needs"
import { MAX_DAYS_AGO } from "../params"
import { text } from "../text"
import { indeterminate } from "../verdict"

/**
 * Whole local days. Somebody without any order has no such number: neither this nor its negation holds (NULL in SQL), so that
 * "no purchase for more than 30 days" never gathers people who have yet to buy.
 */
export const daysSinceLastOrder = condition({
  type: "days_since_last_order",
  scope: "customer",
  title: text("Số ngày từ lần mua cuối", "Days since last order"),
  params: z.strictObject({ is: comparisonParams(0, MAX_DAYS_AGO) }),
  measure: "days",
  fields: [comparisonField("days", text("Cách đây", "Days ago"))],
  facts: () => ({
    orderedOn: fact("stats.last_order_on"),
    today: fact("moment.local_date"),
  }),
  check({ is }, { orderedOn, today }) {
    if (orderedOn === null) return indeterminate("no_orders")
    return compareNumber(daysFrom(orderedOn, today), is, "days_since_last_order")
  },
  describe({ is }) {
    const { vi, en } = comparisonText(is, "days")
    return text(`lần mua cuối cách đây ${vi}`, `the last order was ${en} ago`)
  },
})
