import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { anyOf } from "../verdict"

const TITLE = text("Phương thức thanh toán", "Payment method")

/** At least one payment of the order; none is chosen yet in an early cart, which then fails. */
export const paymentProvider = condition({
  type: "payment_provider",
  scope: "order",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("payment_provider", TITLE)],
  facts: () => ({ providers: fact("order.payment_provider_ids") }),
  check: ({ ids }, { providers }) => anyOf(providers, ids, "other_payment_provider"),
  describe({ ids }, names) {
    const list = namesOf(names, "payment_provider", ids)
    return text(`đơn thanh toán bằng ${list.vi}`, `the order is paid by ${list.en}`)
  },
})
