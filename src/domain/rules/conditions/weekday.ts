import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { weekdaysParam } from "../params"
import { listText, text, weekdayText } from "../text"
import { fail, pass } from "../verdict"

const TITLE = text("Thứ trong tuần", "Weekday")

export const weekday = condition({
  type: "weekday",
  scope: "moment",
  title: TITLE,
  params: z.strictObject({ days: weekdaysParam }),
  fields: [{ name: "days", kind: "weekdays", label: TITLE }],
  facts: () => ({ today: fact("moment.weekday") }),
  check: ({ days }, { today }) =>
    days.includes(today) ? pass : fail("other_weekday", { today, days: days.map(String) }),
  describe({ days }) {
    const list = listText([...days].sort().map(weekdayText))
    return text(`vào ${list.vi}`, `it is ${list.en}`)
  },
})
