import { z } from "zod"
import { daysUntilBirthday } from "../calendar"
import { condition } from "../condition"
import { fact } from "../needs"
import { text } from "../text"
import { fail, indeterminate, pass } from "../verdict"

/** Longest notice of a birthday, in days. */
const MAX_DAYS = 30

/**
 * From `days` days before the birthday through the day itself; 0 is the day itself. Whoever was born on 29 February has it on
 * the 28th in common years. Without a birth date there is no answer: NULL in SQL.
 */
export const birthdayWithin = condition({
  type: "birthday_within",
  scope: "customer",
  title: text("Sắp sinh nhật", "Birthday soon"),
  params: z.strictObject({ days: z.int().min(0).max(MAX_DAYS) }),
  measure: "days",
  fields: [{ name: "days", kind: "integer", min: 0, max: MAX_DAYS, label: text("Số ngày trước", "Days before") }],
  facts: () => ({ birth: fact("customer.birth"), today: fact("moment.local_date") }),
  check({ days }, { birth, today }) {
    if (birth === null) return indeterminate("birth_date_unknown")
    const actual = daysUntilBirthday(birth, today)
    return actual <= days ? pass : fail("birthday_too_far", { actual, days })
  },
  describe({ days }) {
    if (days === 0) return text("hôm nay là sinh nhật khách", "it is the customer's birthday")
    const [one, many] = ["day", "days"]
    return text(
      `sinh nhật khách trong vòng ${days} ngày tới`,
      `the customer's birthday is within ${days} ${days === 1 ? one : many}`,
    )
  },
})
