import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Hạng thành viên", "Tier")

/** A customer without a tier is in none. SQL: `coalesce(tier_id = any(...), false)`. */
export const tier = condition({
  type: "tier",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("tier", TITLE)],
  facts: () => ({ tierId: fact("customer.tier_id") }),
  check: ({ ids }, { tierId }) => oneOf(tierId, ids, "other_tier"),
  describe({ ids }, names) {
    const list = namesOf(names, "tier", ids)
    return text(`khách hạng ${list.vi}`, `the customer's tier is ${list.en}`)
  },
})
