/// <reference types="jest" />
import { createFormat, daysLeft } from "../format"

const SAIGON = "Asia/Ho_Chi_Minh"
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")

describe("numbers and money", () => {
  it("writes Vietnamese thousands with dots and the đồng behind, without decimals", () => {
    const format = createFormat("vi")
    expect(format.number(1234567)).toBe("1.234.567")
    expect(plain(format.money(1234567, "vnd"))).toBe("1.234.567 ₫")
  })

  it("writes English thousands with commas and the currency in front", () => {
    const format = createFormat("en")
    expect(format.number(1234567)).toBe("1,234,567")
    expect(format.money(1234567, "VND")).toBe("₫1,234,567")
    expect(format.money(12.5, "usd")).toBe("$12.50")
  })

  it("shows the sign of a change and none for zero", () => {
    const format = createFormat("vi")
    expect([1200, -50, 0].map(format.signed)).toEqual(["+1.200", "-50", "0"])
  })

  it.each(["ptBR", "zhCN", "xx_nonsense"])("takes the dashboard's language code %s", (language) => {
    expect(plain(createFormat(language).number(1234567))).toMatch(/^1.234.567$/)
  })
})

describe("dates", () => {
  const evening = "2026-11-28T18:30:00.000Z"

  it("puts the day first in Vietnamese, in the zone that is asked for", () => {
    const format = createFormat("vi", SAIGON)
    expect(format.date(evening)).toBe("29/11/2026")
    expect(format.dateTime(evening)).toBe("29/11/2026 01:30")
  })

  it("names the month in English", () => {
    const format = createFormat("en", SAIGON)
    expect(format.date(evening)).toBe("Nov 29, 2026")
    expect(plain(format.dateTime(evening))).toBe("Nov 29, 2026 1:30 AM")
  })

  it("reads an exclusive end as the day before it", () => {
    const midnight = "2026-11-30T17:00:00.000Z"
    const format = createFormat("vi", SAIGON)
    expect(format.date(midnight)).toBe("01/12/2026")
    expect(format.lastDay(midnight)).toBe("30/11/2026")
  })
})

describe("days left", () => {
  const noon = new Date(2026, 10, 20, 12)

  it("counts calendar days up to the last day that is inside", () => {
    expect(daysLeft(new Date(2026, 10, 21), noon)).toBe(0)
    expect(daysLeft(new Date(2026, 10, 22), noon)).toBe(1)
    expect(daysLeft(new Date(2026, 11, 1), noon)).toBe(10)
  })

  it("does not depend on the time of day", () => {
    expect(daysLeft(new Date(2026, 10, 25), new Date(2026, 10, 20, 0, 0, 1))).toBe(4)
    expect(daysLeft(new Date(2026, 10, 25), new Date(2026, 10, 20, 23, 59))).toBe(4)
  })

  it("is negative once it is over", () => {
    expect(daysLeft(new Date(2026, 10, 20), noon)).toBe(-1)
  })
})
