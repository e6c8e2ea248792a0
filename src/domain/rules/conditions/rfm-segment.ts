import { z } from "zod"
import { condition } from "../condition"
import { idsField } from "../field"
import { namesOf } from "../names"
import { fact } from "../needs"
import { idsParam } from "../params"
import { text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Phân khúc RFM", "RFM segment")

/** A customer without a segment (no orders) is in none. SQL: `coalesce(segment = any(...), false)`. */
export const rfmSegment = condition({
  type: "rfm_segment",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ ids: idsParam }),
  fields: [idsField("rfm_segment", TITLE)],
  facts: () => ({ segment: fact("rfm.segment") }),
  check: ({ ids }, { segment }) => oneOf(segment, ids, "other_rfm_segment"),
  describe({ ids }, names) {
    const list = namesOf(names, "rfm_segment", ids)
    return text(`khách thuộc phân khúc ${list.vi}`, `the customer's segment is ${list.en}`)
  },
})
