import type { Facts } from "../facts"
import { momentFacts } from "../local-moment"
import { ask, refusals } from "./ask"

const SAIGON = "Asia/Ho_Chi_Minh"
const at = (iso: string): Facts => momentFacts(new Date(iso), SAIGON)

describe("weekday", () => {
  it("goes by the shop's day, not by UTC", () => {
    const friday = { type: "weekday", days: [5] }
    expect(ask(friday, at("2026-11-19T17:00:00Z"))).toEqual({ answer: true }) // Friday 00:00 in Vietnam
    expect(ask(friday, at("2026-11-19T16:59:59Z"))).toEqual({
      answer: false,
      code: "other_weekday",
      detail: { today: 4, days: ["5"] },
    })
  })

  it("refuses no day, days 0 and 8, and the same day twice", () => {
    expect(refusals({ type: "weekday", days: [0] })).toEqual(["/days/0 broken_condition"])
    expect(refusals({ type: "weekday", days: [] })).toEqual(["/days broken_condition"])
    expect(refusals({ type: "weekday", days: [8] })).toEqual(["/days/0 broken_condition"])
    expect(refusals({ type: "weekday", days: [1, 1] })).toEqual(["/days broken_condition"])
  })
})

describe("hours", () => {
  const evening = { type: "hours", from: "17:30", to: "19:00" }
  const night = { type: "hours", from: "22:00", to: "02:00" }

  it.each([
    ["17:29", false],
    ["17:30", true],
    ["18:59", true],
    ["19:00", false],
  ])("17:30-19:00 at %s: %s", (time, answer) => {
    expect(ask(evening, at(`2026-11-20T${time}:00+07:00`)).answer).toBe(answer)
  })

  it.each([
    ["21:59", false],
    ["22:00", true],
    ["23:59", true],
    ["00:00", true],
    ["01:59", true],
    ["02:00", false],
  ])("22:00-02:00 at %s: %s", (time, answer) => {
    expect(ask(night, at(`2026-11-20T${time}:00+07:00`)).answer).toBe(answer)
  })

  it("tells the minute at which it refuses", () => {
    expect(ask(evening, at("2026-11-20T19:00:00+07:00"))).toEqual({
      answer: false,
      code: "outside_hours",
      detail: { minutes: 1140, from: "17:30", to: "19:00" },
    })
  })

  it("counts a band over midnight to the day on which it begins", () => {
    const fridayNight = { ...night, weekdays: [5] }
    expect(ask(fridayNight, at("2026-11-20T23:00:00+07:00"))).toEqual({ answer: true }) // Friday
    expect(ask(fridayNight, at("2026-11-21T01:00:00+07:00"))).toEqual({ answer: true }) // Saturday
    expect(ask(fridayNight, at("2026-11-20T01:00:00+07:00"))).toEqual({
      answer: false,
      code: "other_weekday",
      detail: { began: 4, days: ["5"] },
    })
    expect(ask({ ...night, weekdays: [7] }, at("2026-11-23T01:00:00+07:00"))).toEqual({ answer: true }) // Monday
  })

  it("takes 24:00 as the end of the day", () => {
    const late = { type: "hours", from: "23:00", to: "24:00" }
    expect(ask(late, at("2026-11-20T23:59:59+07:00")).answer).toBe(true)
    expect(ask(late, at("2026-11-21T00:00:00+07:00")).answer).toBe(false)
    expect(ask({ type: "hours", from: "00:00", to: "24:00" }, at("2026-11-21T00:00:00+07:00")).answer).toBe(true)
  })

  it("refuses an empty band and times that do not exist", () => {
    expect(refusals({ ...evening, to: "17:30" })).toEqual(["/to broken_condition"])
    expect(refusals({ ...evening, from: "24:00" })).toEqual(["/to broken_condition"])
    expect(refusals({ ...evening, to: "24:01" })).toEqual(["/to broken_condition"])
    expect(refusals({ ...evening, from: "9:00" })).toEqual(["/from broken_condition"])
  })
})

describe("dates", () => {
  const november = { type: "date_range", from: "2026-11-01", through: "2026-11-30" }

  it.each([
    ["2026-10-31T23:59:59+07:00", { answer: false, code: "too_early", detail: { days: 1, from: "2026-11-01" } }],
    ["2026-11-01T00:00:00+07:00", { answer: true }],
    ["2026-11-30T23:59:59+07:00", { answer: true }],
    ["2026-12-01T00:00:00+07:00", { answer: false, code: "too_late", detail: { days: 1, through: "2026-11-30" } }],
  ])("November at %s", (moment, expected) => {
    expect(ask(november, at(moment))).toEqual(expected)
  })

  it("leaves the open side open", () => {
    expect(ask({ type: "date_range", from: "2026-11-20" }, at("2030-01-01T00:00:00Z")).answer).toBe(true)
    expect(ask({ type: "date_range", through: "2026-11-20" }, at("2000-01-01T00:00:00Z")).answer).toBe(true)
  })

  it("refuses no dates, dates that do not exist, and an end before the start", () => {
    expect(refusals({ type: "date_range" })).toEqual(["/from broken_condition"])
    expect(refusals({ type: "date_range", from: "2026-02-29" })).toEqual(["/from broken_condition"])
    expect(refusals({ type: "date_range", from: "20/11/2026" })).toEqual(["/from broken_condition"])
    expect(refusals({ ...november, through: "2026-10-31" })).toEqual(["/through broken_condition"])
    expect(refusals({ ...november, through: "2026-11-01" })).toEqual([])
  })
})
