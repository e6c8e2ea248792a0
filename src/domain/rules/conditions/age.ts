import { z } from "zod"
import { ageOn } from "../calendar"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField } from "../field"
import { fact } from "../needs"
import { text } from "../text"
import { indeterminate } from "../verdict"

const TITLE = text("Tuổi", "Age")

/** Completed years on the shop's calendar day. Without a year of birth there is no age: NULL in SQL. */
export const age = condition({
  type: "age",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ is: comparisonParams(0, 150) }),
  measure: "years",
  fields: [comparisonField("years", TITLE)],
  facts: () => ({ birth: fact("customer.birth"), today: fact("moment.local_date") }),
  check({ is }, { birth, today }) {
    const years = birth && ageOn(today, birth)
    return years === null ? indeterminate("birth_year_unknown") : compareNumber(years, is, "age")
  },
  describe({ is }) {
    const { vi, en } = comparisonText(is, "years")
    return text(`khách ${vi}`, `the customer is ${en} old`)
  },
})
