import { z } from "zod"
import { daysFrom } from "../calendar"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField } from "../field"
import { MAX_DAYS_AGO } from "../params"
import { fact } from "../needs"
import { text } from "../text"
import { indeterminate } from "../verdict"

/** Whole local days. Who never registered has no such number: NULL in SQL. */
export const daysSinceRegistration = condition({
  type: "days_since_registration",
  scope: "customer",
  title: text("Số ngày từ khi đăng ký", "Days since registration"),
  params: z.strictObject({ is: comparisonParams(0, MAX_DAYS_AGO) }),
  measure: "days",
  fields: [comparisonField("days", text("Cách đây", "Days ago"))],
  facts: () => ({
    registeredOn: fact("customer.registered_on"),
    today: fact("moment.local_date"),
  }),
  check({ is }, { registeredOn, today }) {
    if (registeredOn === null) return indeterminate("not_registered")
    return compareNumber(daysFrom(registeredOn, today), is, "days_since_registration")
  },
  describe({ is }) {
    const { vi, en } = comparisonText(is, "days")
    return text(`khách đăng ký cách đây ${vi}`, `the customer registered ${en} ago`)
  },
})
