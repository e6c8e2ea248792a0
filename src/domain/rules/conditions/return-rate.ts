import { z } from "zod"
import { comparePercent, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField, windowField } from "../field"
import { countFact } from "../needs"
import { text } from "../text"
import { indeterminate } from "../verdict"
import { windowParams, windowText } from "../window"

const TITLE = text("Tỷ lệ trả hàng", "Return rate")

/**
 * Orders with returns per hundred orders of the window, compared without division: 1 of 3 is more than 33 %. No orders have no
 * rate: NULL in SQL (`returned * 100 > value * nullif(orders, 0)`).
 */
export const returnRate = condition({
  type: "return_rate",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ is: comparisonParams(0, 100), window: windowParams }),
  measure: "percent",
  fields: [comparisonField("percent", TITLE), windowField],
  facts: ({ window }) => ({
    returned: countFact("stats.returned_orders", window),
    orders: countFact("stats.orders", window),
  }),
  check({ is }, { returned, orders }) {
    if (orders <= 0) return indeterminate("no_orders")
    return comparePercent(returned, orders, is, "return_rate", { returned, orders })
  },
  describe({ is, window }) {
    const [rate, when] = [comparisonText(is, "percent"), windowText(window)]
    return text(
      `tỷ lệ đơn có trả hàng ${rate.vi} ${when.vi}`,
      `the share of orders with returns is ${rate.en} ${when.en}`,
    )
  },
})
