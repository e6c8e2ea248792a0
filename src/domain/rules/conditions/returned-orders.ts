import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField, windowField } from "../field"
import { countFact } from "../needs"
import { MAX_COUNT } from "../params"
import { text } from "../text"
import { windowParams, windowText } from "../window"

const TITLE = text("Số đơn có trả hàng", "Orders with returns")

/** Orders of the window with at least one returned item. None is 0: never NULL in SQL. */
export const returnedOrders = condition({
  type: "returned_orders",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ is: comparisonParams(0, MAX_COUNT), window: windowParams }),
  measure: "orders",
  fields: [comparisonField("orders", TITLE), windowField],
  facts: ({ window }) => ({ returned: countFact("stats.returned_orders", window) }),
  check: ({ is }, { returned }) => compareNumber(returned, is, "returned_orders"),
  describe({ is, window }) {
    const [count, when] = [comparisonText(is, "orders"), windowText(window)]
    return text(
      `số đơn có trả hàng của khách ${count.vi} ${when.vi}`,
      `the customer returned goods of ${count.en} ${when.en}`,
    )
  },
})
