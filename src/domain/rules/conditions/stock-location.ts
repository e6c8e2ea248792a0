import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { anyOf, fail, pass } from "../verdict"

const TITLE = text("Kho hàng", "Stock location")

/**
 * Where the goods leave from. `any`: at least one of the order's locations is chosen; `only`: every one is. An order whose
 * locations are not known yet satisfies neither.
 */
export const stockLocation = condition({
  type: "stock_location",
  scope: "order",
  title: TITLE,
  params: z.strictObject({ ids: idsParam, match: z.enum(["any", "only"]) }),
  fields: [
    idsField("stock_location", TITLE),
    {
      name: "match",
      kind: "choice",
      label: text("Cách xét", "Match"),
      choices: [
        { value: "any", label: text("Có hàng từ kho này", "Some goods from there") },
        { value: "only", label: text("Chỉ từ kho này", "All goods from there") },
      ],
    },
  ],
  facts: () => ({ locations: fact("order.stock_location_ids") }),
  check({ ids, match }, { locations }) {
    if (match === "any" || locations.length === 0) return anyOf(locations, ids, "other_stock_location")
    const others = locations.filter((id) => !ids.includes(id))
    return others.length === 0 ? pass : fail("other_stock_location", { actual: locations, wanted: ids, others })
  },
  describe({ ids, match }, names) {
    const list = namesOf(names, "stock_location", ids)
    return match === "any"
      ? text(`đơn có hàng xuất từ kho ${list.vi}`, `some goods leave from ${list.en}`)
      : text(`đơn chỉ xuất từ kho ${list.vi}`, `all goods leave from ${list.en}`)
  },
})
