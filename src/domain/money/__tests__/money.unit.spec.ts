import fc from "fast-check"
import { add, compare, fraction, multiply, round } from "../fraction"
import { currencyDigits, fromMinor, toMinor } from "../minor-units"

describe("minor units", () => {
  it.each([
    [485_000, "vnd", 485_000],
    ["485000.4", "VND", 485_000],
    ["485000.5", "vnd", 485_001],
    [0.29, "usd", 29],
    [0.1 + 0.2, "usd", 30],
    ["12.345", "usd", 1235],
    ["-12.345", "usd", -1235],
    [1.0005, "kwd", 1001],
    ["-0.001", "usd", 0],
  ])("%s %s is %i", (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor)
  })

  it.each(["", "abc", "1,000", "1e400"])("refuses %p by name", (text) => {
    expect(() => toMinor(text, "vnd")).toThrow(`not an amount: ${text}`)
  })

  it("refuses what is not exact", () => {
    expect(() => toMinor("9007199254740993", "vnd")).toThrow("too large to be exact")
  })

  it("comes back to the same integer", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom("vnd", "usd", "kwd"), (minor, currency) => {
        expect(toMinor(fromMinor(minor, currency), currency)).toBe(minor)
      }),
    )
  })

  it("knows đồng, dollar and dinar", () => {
    expect(["vnd", "USD", "kwd"].map(currencyDigits)).toEqual([0, 2, 3])
  })
})

describe("fractions", () => {
  it.each([
    ["down", 48],
    ["nearest", 49],
    ["up", 49],
  ] as const)("rounds a half %s to %i", (mode, whole) => {
    expect(round(fraction(97, 2), mode)).toBe(whole)
  })

  it("adds, multiplies and compares exactly", () => {
    const third = fraction(1, 3)
    expect(round(add(add(third, third), third), "down")).toBe(1)
    expect(compare(multiply(third, fraction(3)), fraction(1))).toBe(0)
    expect(compare(third, fraction(1, 2))).toBe(-1)
  })

  it("refuses a negative value and a denominator of zero", () => {
    expect(() => round(fraction(-1, 2), "down")).toThrow("cannot round the negative -1/2")
    expect(() => fraction(1, 0)).toThrow("denominator must be positive: 0")
  })
})
