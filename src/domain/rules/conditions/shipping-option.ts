import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { anyOf } from "../verdict"

const TITLE = text("Phương thức giao hàng", "Shipping option")

/** At least one shipping method of the order; none is chosen yet in an early cart, which then fails. */
export const shippingOption = condition({
  type: "shipping_option",
  scope: "order",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("shipping_option", TITLE)],
  facts: () => ({ options: fact("order.shipping_option_ids") }),
  check: ({ ids }, { options }) => anyOf(options, ids, "other_shipping_option"),
  describe({ ids }, names) {
    const list = namesOf(names, "shipping_option", ids)
    return text(`đơn giao bằng ${list.vi}`, `the order ships by ${list.en}`)
  },
})
