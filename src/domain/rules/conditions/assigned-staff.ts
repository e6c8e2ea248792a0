import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Nhân viên phụ trách", "Assigned staff")

/** A customer without staff is nobody's. SQL: `coalesce(staff_id = any(...), false)`. */
export const assignedStaff = condition({
  type: "assigned_staff",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("staff", TITLE)],
  facts: () => ({ staffId: fact("customer.staff_id") }),
  check: ({ ids }, { staffId }) => oneOf(staffId, ids, "other_staff"),
  describe({ ids }, names) {
    const list = namesOf(names, "staff", ids)
    return text(`khách do ${list.vi} phụ trách`, `the customer is looked after by ${list.en}`)
  },
})
