import { z } from "zod"
import { daysFrom, parseDate } from "../calendar"
import { condition } from "../condition"
import { fact } from "../needs"
import { dateText, text, type Text } from "../text"
import { fail, pass } from "../verdict"

const dateParam = z.string().refine((value) => parseDate(value) !== undefined, {
  error: "must be a real day such as 2026-11-20",
})

const params = z
  .strictObject({ from: dateParam.optional(), through: dateParam.optional() })
  .refine((p) => p.from !== undefined || p.through !== undefined, {
    error: "give from, through or both",
    path: ["from"],
  })
  .refine((p) => p.from === undefined || p.through === undefined || p.from <= p.through, {
    error: "through must not be before from",
    path: ["through"],
  })

/** Days of the shop's zone, the first and the last included: until the midnight after `through`. */
export const dateRange = condition({
  type: "date_range",
  scope: "moment",
  title: text("Khoảng ngày", "Dates"),
  params,
  fields: [
    { name: "from", kind: "date", optional: true, label: text("Từ ngày", "From") },
    { name: "through", kind: "date", optional: true, label: text("Đến hết ngày", "Through") },
  ],
  facts: () => ({ today: fact("moment.local_date") }),
  check({ from, through }, { today }) {
    const first = parseDate(from ?? "")
    const last = parseDate(through ?? "")
    if (first && daysFrom(first, today) < 0)
      return fail("too_early", { days: -daysFrom(first, today), from: from ?? null })
    if (last && daysFrom(last, today) > 0)
      return fail("too_late", { days: daysFrom(last, today), through: through ?? null })
    return pass
  },
  describe({ from, through }) {
    const [start, end] = [dayText(from), dayText(through)]
    if (!end) return text(`từ ngày ${start?.vi ?? ""}`, `the date is ${start?.en ?? ""} or later`)
    if (!start) return text(`đến hết ngày ${end.vi}`, `the date is ${end.en} or earlier`)
    return text(`từ ngày ${start.vi} đến hết ngày ${end.vi}`, `the date is from ${start.en} through ${end.en}`)
  },
})

function dayText(value: string | undefined): Text | undefined {
  const date = parseDate(value ?? "")
  return date && dateText(date)
}
