import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { listText, monthText, text } from "../text"
import { fail, indeterminate, pass } from "../verdict"

const TITLE = text("Tháng sinh nhật", "Month of birthday")

const monthsParam = z
  .array(z.int().min(1).max(12))
  .min(1)
  .max(12)
  .refine((months) => new Set(months).size === months.length, { error: "each month once" })

const params = z.discriminatedUnion("which", [
  z.strictObject({ which: z.enum(["this", "next"]) }),
  z.strictObject({ which: z.literal("chosen"), months: monthsParam }),
])

/** This month, the next one, or chosen ones, by the shop's calendar. Without a birth date there is no answer: NULL in SQL. */
export const birthdayMonth = condition({
  type: "birthday_month",
  scope: "customer",
  title: TITLE,
  params,
  fields: [
    {
      name: "which",
      kind: "choice",
      label: TITLE,
      choices: [
        { value: "this", label: text("Tháng này", "This month") },
        { value: "next", label: text("Tháng sau", "Next month") },
        { value: "chosen", label: text("Chọn tháng", "Chosen months") },
      ],
    },
    {
      name: "months",
      kind: "choices",
      optional: true,
      label: text("Các tháng", "Months"),
      choices: Array.from({ length: 12 }, (_, index) => ({ value: index + 1, label: monthText(index + 1) })),
    },
  ],
  facts: () => ({ birth: fact("customer.birth"), today: fact("moment.local_date") }),
  check(p, { birth, today }) {
    if (birth === null) return indeterminate("birth_date_unknown")
    const wanted = p.which === "chosen" ? p.months : [p.which === "this" ? today.month : (today.month % 12) + 1]
    return wanted.includes(birth.month)
      ? pass
      : fail("other_birth_month", { month: birth.month, months: wanted.map(String) })
  },
  describe(p) {
    if (p.which === "chosen") {
      const list = listText([...p.months].sort((a, b) => a - b).map(monthText))
      return text(`sinh nhật khách vào ${list.vi}`, `the customer's birthday is in ${list.en}`)
    }
    return p.which === "this"
      ? text("sinh nhật khách trong tháng này", "the customer's birthday is this month")
      : text("sinh nhật khách trong tháng sau", "the customer's birthday is next month")
  },
})
