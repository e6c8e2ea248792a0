import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Kênh bán hàng", "Sales channel")

/** An order without a channel is in none. */
export const salesChannel = condition({
  type: "sales_channel",
  scope: "order",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("sales_channel", TITLE)],
  facts: () => ({ channel: fact("order.sales_channel_id") }),
  check: ({ ids }, { channel }) => oneOf(channel, ids, "other_sales_channel"),
  describe({ ids }, names) {
    const list = namesOf(names, "sales_channel", ids)
    return text(`đơn bán qua kênh ${list.vi}`, `the order is sold through ${list.en}`)
  },
})
