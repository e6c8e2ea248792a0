import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { anyOf, fail, pass } from "../verdict"

const TITLE = text("Nhóm khách hàng", "Customer group")

/**
 * `in`: in at least one of the groups; `not_in`: in none of them, which holds for whoever is in no group, guests included.
 * SQL: `exists (...)`, never NULL.
 */
export const customerGroup = condition({
  type: "customer_group",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ op: z.enum(["in", "not_in"]), ids: idsParam }),
  fields: [
    {
      name: "op",
      kind: "choice",
      label: text("Thuộc hay không", "In or not"),
      choices: [
        { value: "in", label: text("Thuộc", "In") },
        { value: "not_in", label: text("Không thuộc", "Not in") },
      ],
    },
    idsField("customer_group", TITLE),
  ],
  facts: () => ({ groups: fact("customer.group_ids") }),
  check({ op, ids }, { groups }) {
    if (op === "in") return anyOf(groups, ids, "not_in_group")
    const found = groups.filter((id) => ids.includes(id))
    return found.length === 0 ? pass : fail("in_group", { actual: groups, found })
  },
  describe({ op, ids }, names) {
    const list = namesOf(names, "customer_group", ids)
    const [vi, en] = ids.length === 1 ? ["nhóm", "group"] : ["một trong các nhóm", "one of the groups"]
    if (op === "in") return text(`khách thuộc ${vi} ${list.vi}`, `the customer is in ${en} ${list.en}`)
    const none = ids.length === 1 ? text("nhóm", "group") : text("nhóm nào trong", "any of the groups")
    return text(`khách không thuộc ${none.vi} ${list.vi}`, `the customer is not in ${none.en} ${list.en}`)
  },
})
