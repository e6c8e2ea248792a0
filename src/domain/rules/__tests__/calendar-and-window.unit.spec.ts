import fc from "fast-check"
import { ageOn, birthdayIn, daysFrom, daysUntilBirthday, parseDate } from "../calendar"
import { localMoment, momentFacts } from "../local-moment"
import { windowBounds, windowKey, windowOfKey, windowParams, type Window } from "../window"

const SAIGON = "Asia/Ho_Chi_Minh"
const at = (iso: string) => new Date(iso)

describe("the clock on the shop's wall", () => {
  it.each([
    ["2026-11-19T16:59:59.999Z", SAIGON, { date: { year: 2026, month: 11, day: 19 }, weekday: 4, minutes: 1439 }],
    ["2026-11-19T17:00:00.000Z", SAIGON, { date: { year: 2026, month: 11, day: 20 }, weekday: 5, minutes: 0 }],
    ["2026-12-31T17:00:00.000Z", SAIGON, { date: { year: 2027, month: 1, day: 1 }, weekday: 5, minutes: 0 }],
    ["2026-11-22T00:00:00.000Z", "UTC", { date: { year: 2026, month: 11, day: 22 }, weekday: 7, minutes: 0 }],
    [
      "2026-11-20T04:59:00.000Z",
      "America/New_York",
      { date: { year: 2026, month: 11, day: 19 }, weekday: 4, minutes: 1439 },
    ],
    [
      "2026-11-20T00:00:00.000Z",
      "Asia/Kathmandu",
      { date: { year: 2026, month: 11, day: 20 }, weekday: 5, minutes: 345 },
    ],
  ])("at %s in %s", (moment, zone, expected) => {
    expect(localMoment(at(moment), zone)).toEqual(expected)
  })

  it("jumps over the hour that spring takes and repeats the one that autumn gives", () => {
    const berlin = (iso: string) => localMoment(at(iso), "Europe/Berlin").minutes
    expect([berlin("2026-03-29T00:59:00Z"), berlin("2026-03-29T01:00:00Z")]).toEqual([119, 180])
    expect([berlin("2026-10-25T00:59:00Z"), berlin("2026-10-25T01:00:00Z")]).toEqual([179, 120])
  })

  it("refuses a zone that does not exist and a date that is none", () => {
    expect(() => localMoment(at("2026-11-20T00:00:00Z"), "Hanoi/Old_Quarter")).toThrow(RangeError)
    expect(() => localMoment(at("yesterday"), SAIGON)).toThrow(RangeError)
  })

  it("gives the facts of the moment", () => {
    expect(momentFacts(at("2026-11-20T01:30:00Z"), SAIGON)).toEqual({
      "moment.local_date": { year: 2026, month: 11, day: 20 },
      "moment.weekday": 5,
      "moment.minutes": 510,
    })
  })
})

describe("windows", () => {
  const now = at("2026-11-20T12:00:00+07:00")

  it.each<[Window, string | null, string]>([
    [{ kind: "ever" }, null, "2026-11-20T05:00:00.000Z"],
    [{ kind: "days", days: 30 }, "2026-10-20T17:00:00.000Z", "2026-11-20T05:00:00.000Z"], // 21 October 00:00 in Vietnam
    [{ kind: "days", days: 1 }, "2026-11-18T17:00:00.000Z", "2026-11-20T05:00:00.000Z"],
    [{ kind: "this_month" }, "2026-10-31T17:00:00.000Z", "2026-11-20T05:00:00.000Z"],
    [{ kind: "last_months", months: 1 }, "2026-09-30T17:00:00.000Z", "2026-10-31T17:00:00.000Z"],
    [{ kind: "last_months", months: 12 }, "2025-10-31T17:00:00.000Z", "2026-10-31T17:00:00.000Z"],
  ])("%j", (window, from, to) => {
    const bounds = windowBounds(window, now, SAIGON)
    expect([bounds.from?.toISOString() ?? null, bounds.to.toISOString()]).toEqual([from, to])
  })

  it("leaves no gap and no overlap between bought in the last N days and last purchase more than N days ago", () => {
    const ago = fc.integer({ min: 0, max: 3 * 365 * 86_400_000 })
    fc.assert(
      fc.property(ago, fc.integer({ min: 1, max: 1000 }), (elapsed, days) => {
        const bought = new Date(now.getTime() - elapsed - 1)
        const { from } = windowBounds({ kind: "days", days }, now, SAIGON)
        const moreThan = daysFrom(localMoment(bought, SAIGON).date, localMoment(now, SAIGON).date) > days
        expect(from !== null && bought >= from).toBe(!moreThan)
      }),
    )
  })

  it("follows the clock change: 30 days over a change of the clock begin at local midnight", () => {
    const { from } = windowBounds({ kind: "days", days: 30 }, at("2026-04-10T12:00:00Z"), "Europe/Berlin")
    expect(from?.toISOString()).toBe("2026-03-10T23:00:00.000Z")
  })

  it("can be found again from its key", () => {
    const windows: Window[] = [
      { kind: "ever" },
      { kind: "this_month" },
      { kind: "days", days: 30 },
      { kind: "last_months", months: 3 },
    ]
    expect(windows.map(windowKey)).toEqual(["ever", "this_month", "30d", "last_3_months"])
    expect(windows.map((window) => windowOfKey(windowKey(window)))).toEqual(windows)
    expect(["", "0d", "30", "d", "last_0_months", "9999999d", "toString"].map(windowOfKey)).toEqual(
      Array(7).fill(undefined),
    )
  })

  it("lasts at least a day and at most ten years", () => {
    const ok = (window: unknown) => windowParams.safeParse(window).success
    expect([0, 1, 3660, 3661, 1.5].map((days) => ok({ kind: "days", days }))).toEqual([false, true, true, false, false])
    expect([0, 1, 120, 121].map((months) => ok({ kind: "last_months", months }))).toEqual([false, true, true, false])
    expect(ok({ kind: "ever", days: 3 })).toBe(false)
  })
})

describe("birthdays", () => {
  const birth = fc.record({
    year: fc.integer({ min: 1900, max: 2020 }),
    month: fc.constantFrom(2, 12),
    day: fc.constantFrom(1, 28, 29),
  })
  const today = fc
    .date({ min: at("2021-01-01"), max: at("2060-12-31"), noInvalidDate: true })
    .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))

  it("come once within a year, and age grows by one on exactly that day", () => {
    fc.assert(
      fc.property(birth, today, (born, day) => {
        const until = daysUntilBirthday(born, day)
        expect(until).toBeGreaterThanOrEqual(0)
        expect(until).toBeLessThanOrEqual(366)
        const thisYear = birthdayIn(day.year, born)
        const dayBefore = { ...thisYear, day: thisYear.day - 1 }
        expect(ageOn(thisYear, born)).toBe(day.year - born.year)
        expect(ageOn(dayBefore, born)).toBe(day.year - born.year - 1)
        expect(until === 0).toBe(daysFrom(thisYear, day) === 0)
      }),
    )
  })

  it("knows the centuries: 1900 and 2100 are common years, 2000 is not", () => {
    const born = { year: null, month: 2, day: 29 }
    expect([1900, 2000, 2024, 2026, 2100].map((year) => birthdayIn(year, born).day)).toEqual([28, 29, 29, 28, 28])
  })
})

describe("days as text", () => {
  it("are real days only", () => {
    expect(parseDate("2028-02-29")).toEqual({ year: 2028, month: 2, day: 29 })
    expect(["2026-02-29", "2026-13-01", "2026-1-1", " 2026-01-01", ""].map(parseDate)).toEqual(Array(5).fill(undefined))
  })
})
