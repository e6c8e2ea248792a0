import fc from "fast-check"
import { addMonths, localDate, startOfLocalDay } from "../zoned"

describe("days in the shop's zone", () => {
  it("knows that it is tomorrow in Vietnam", () => {
    expect(localDate(new Date("2026-12-31T17:00:00Z"), "Asia/Ho_Chi_Minh")).toEqual({ year: 2027, month: 1, day: 1 })
  })

  it.each([
    [{ year: 2026, month: 3, day: 29 }, "Europe/Berlin", "2026-03-28T23:00:00Z"],
    [{ year: 2026, month: 3, day: 30 }, "Europe/Berlin", "2026-03-29T22:00:00Z"],
    [{ year: 2026, month: 13, day: 1 }, "Asia/Ho_Chi_Minh", "2026-12-31T17:00:00Z"],
    [{ year: 2026, month: 2, day: 29 }, "Asia/Ho_Chi_Minh", "2026-02-28T17:00:00Z"],
  ])("the day %j in %s starts at %s", (date, zone, start) => {
    expect(startOfLocalDay(date, zone)).toEqual(new Date(start))
  })

  it("a day's first moment is on that day and the moment before is not", () => {
    const zone = fc.constantFrom("Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        zone,
        (at, timeZone) => {
          const day = localDate(at, timeZone)
          const start = startOfLocalDay(day, timeZone)
          expect(localDate(start, timeZone)).toEqual(day)
          expect(localDate(new Date(start.getTime() - 1), timeZone)).not.toEqual(day)
        },
      ),
    )
  })

  it("keeps to the last day of a short month", () => {
    expect(addMonths({ year: 2023, month: 12, day: 31 }, 2)).toEqual({ year: 2024, month: 2, day: 29 })
    expect(addMonths({ year: 2026, month: 1, day: 31 }, -2)).toEqual({ year: 2025, month: 11, day: 30 })
  })
})
