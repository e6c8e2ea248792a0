import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Khu vực", "Area")

/** The area as it is recorded, compared exactly; a customer without one is in none. SQL: `coalesce(area = any(...), false)`. */
export const area = condition({
  type: "area",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("area", TITLE)],
  facts: () => ({ recorded: fact("customer.area") }),
  check: ({ ids }, { recorded }) => oneOf(recorded, ids, "other_area"),
  describe({ ids }, names) {
    const list = namesOf(names, "area", ids)
    return text(`khách ở khu vực ${list.vi}`, `the customer's area is ${list.en}`)
  },
})
