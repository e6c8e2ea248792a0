import { z } from "zod"
import { condition } from "../condition"
import { idsField, matchField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam, matchParam } from "../params"
import { text } from "../text"
import { allOf, anyOf } from "../verdict"

const TITLE = text("Thẻ khách hàng", "Customer tag")

/** A customer without tags has none of them. SQL: counts of `exists (...)`, never NULL. */
export const customerTag = condition({
  type: "customer_tag",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ ids: idsParam, match: matchParam }),
  fields: [
    idsField("customer_tag", TITLE),
    matchField(text("Một trong các thẻ", "Any of them"), text("Đủ các thẻ", "All of them")),
  ],
  facts: () => ({ tags: fact("customer.tag_ids") }),
  check: ({ ids, match }, { tags }) => (match === "any" ? anyOf : allOf)(tags, ids, "without_tag"),
  describe({ ids, match }, names) {
    const list = namesOf(names, "customer_tag", ids)
    if (ids.length === 1) return text(`khách có thẻ ${list.vi}`, `the customer has the tag ${list.en}`)
    return match === "any"
      ? text(`khách có một trong các thẻ ${list.vi}`, `the customer has one of the tags ${list.en}`)
      : text(`khách có đủ các thẻ ${list.vi}`, `the customer has all of the tags ${list.en}`)
  },
})
