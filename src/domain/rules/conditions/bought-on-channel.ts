import { z } from "zod"
import { condition } from "../condition"
import { idsField, windowField } from "../field"
import { namesOf } from "../names"
import { countOf, countsFact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { fail, pass } from "../verdict"
import { windowParams, windowText } from "../window"

/** At least one order through one of the channels within the window. SQL: `exists (...)`, never NULL. */
export const boughtOnChannel = condition({
  type: "bought_on_channel",
  scope: "customer",
  title: text("Đã mua qua kênh", "Bought on channel"),
  params: z.strictObject({ ids: idsParam, window: windowParams }),
  fields: [idsField("sales_channel", text("Kênh bán hàng", "Sales channel")), windowField],
  facts: ({ ids, window }) => ({ orders: countsFact("orders.by_channel", window, ids) }),
  check: ({ ids }, { orders }) =>
    ids.some((id) => countOf(orders, id) > 0) ? pass : fail("never_bought_on_channel", { wanted: ids }),
  describe({ ids, window }, names) {
    const [list, when] = [namesOf(names, "sales_channel", ids), windowText(window)]
    return text(`khách đã mua qua kênh ${list.vi} ${when.vi}`, `the customer bought on ${list.en} ${when.en}`)
  },
})
