import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField } from "../field"
import { addQuantities } from "../kinds/contains"
import { fact } from "../needs"
import { MAX_QUANTITY } from "../params"
import { text } from "../text"

/** All goods of the order together; quantities may be fractions. */
export const itemQuantity = condition({
  type: "item_quantity",
  scope: "order",
  title: text("Số lượng sản phẩm trong đơn", "Number of items"),
  params: z.strictObject({ is: comparisonParams(0, MAX_QUANTITY) }),
  measure: "items",
  fields: [comparisonField("items", text("Số lượng", "Quantity"))],
  facts: () => ({ items: fact("order.items") }),
  check: ({ is }, { items }) => compareNumber(addQuantities(items.map((item) => item.quantity)), is, "item_quantity"),
  describe({ is }) {
    const { vi, en } = comparisonText(is, "items")
    return text(`đơn có ${vi}`, `the order has ${en}`)
  },
})
