import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { weekdaysParam } from "../params"
import { listText, text, weekdayText } from "../text"
import { fail, pass } from "../verdict"

const timeParam = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: "must be a time such as 17:30" })

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const params = z
  .strictObject({ from: timeParam, to: timeParam, weekdays: weekdaysParam.optional() })
  .refine((p) => p.from !== "24:00" && p.from !== p.to, {
    error: "from and to must differ; the whole day is 00:00 to 24:00",
    path: ["to"],
  })

const yesterdayOf = (weekday: number): number => (weekday === 1 ? 7 : weekday - 1)

/**
 * From <= wall clock < to in the shop's zone; with `to` before `from` the band runs over midnight. `weekdays` are the days on
 * which it begins: Friday 22:00-02:00 holds on Saturday at 01:00. No `weekdays`: every day.
 */
export const hours = condition({
  type: "hours",
  scope: "moment",
  title: text("Khung giờ", "Hours"),
  params,
  fields: [
    { name: "from", kind: "time", label: text("Từ", "From") },
    { name: "to", kind: "time", label: text("Đến trước", "Until") },
    { name: "weekdays", kind: "weekdays", optional: true, label: text("Bắt đầu vào thứ", "Beginning on") },
  ],
  facts: () => ({ minutes: fact("moment.minutes"), weekday: fact("moment.weekday") }),
  check({ from, to, weekdays }, { minutes, weekday }) {
    const [start, end] = [minutesOf(from), minutesOf(to)]
    const overMidnight = end < start
    const sinceYesterday = overMidnight && minutes < end
    const inside = sinceYesterday || (minutes >= start && (overMidnight || minutes < end))
    if (!inside) return fail("outside_hours", { minutes, from, to })
    const began = sinceYesterday ? yesterdayOf(weekday) : weekday
    if (weekdays === undefined || weekdays.includes(began)) return pass
    return fail("other_weekday", { began, days: weekdays.map(String) })
  },
  describe({ from, to, weekdays }) {
    const over = minutesOf(to) < minutesOf(from) ? text(" hôm sau", " the next day") : text("", "")
    const days = listText([...(weekdays ?? [])].sort().map(weekdayText))
    const on = weekdays === undefined ? text("", "") : text(`, bắt đầu vào ${days.vi}`, `, beginning on ${days.en}`)
    return text(
      `trong khung giờ ${from} đến trước ${to}${over.vi}${on.vi}`,
      `the time is from ${from} until ${to}${over.en}${on.en}`,
    )
  },
})
