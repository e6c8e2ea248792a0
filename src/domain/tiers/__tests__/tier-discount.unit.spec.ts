import fc from "fast-check"
import { percentOf } from "../percent-of"
import { tierSettings } from "../tier"
import { tierDiscount } from "../tier-discount"

const tier = (over: object) => tierSettings.parse({ id: "t", name: "T", from: 0, ...over })

describe("a tier's discount", () => {
  it("is its per cent of the goods, rounded down", () => {
    expect(tierDiscount(tier({ discount_percent: 3 }), 485_000, "vnd")).toEqual({
      ok: true,
      amount: 14_550,
      capped: false,
    })
    expect(tierDiscount(tier({ discount_percent: 3 }), 485_033, "vnd")).toMatchObject({ amount: 14_550 })
    expect(tierDiscount(tier({ discount_percent: 3.33 }), 1_000_000, "vnd")).toMatchObject({ amount: 33_300 })
    expect(tierDiscount(tier({ discount_percent: 100 }), 485_033, "vnd")).toMatchObject({ amount: 485_033 })
  })

  it("is exact where binary fractions are not", () => {
    expect(percentOf(10_000, 2.01)).toBe(201)
    expect(percentOf(9_007_199_254_740_991, 100)).toBe(9_007_199_254_740_991)
  })

  it("stops at the cap of the order's currency", () => {
    const capped = tier({ discount_percent: 10, max_discount: { vnd: 50_000 } })
    expect(tierDiscount(capped, 500_000, "vnd")).toEqual({ ok: true, amount: 50_000, capped: false })
    expect(tierDiscount(capped, 500_010, "vnd")).toEqual({ ok: true, amount: 50_000, capped: true })
    expect(tierDiscount(capped, 90_000_000, "usd")).toMatchObject({ amount: 9_000_000, capped: false })
  })

  it("begins at the minimum order, and says what is lacking below", () => {
    const from = tier({ discount_percent: 5, minimum_order: { vnd: 300_000, usd: 12.5 } })
    expect(tierDiscount(from, 300_000, "vnd")).toMatchObject({ ok: true, amount: 15_000 })
    expect(tierDiscount(from, 299_999, "vnd")).toEqual({
      ok: false,
      code: "below_minimum_order",
      detail: { goods: 299_999, minimum: 300_000, missing: 1 },
    })
    expect(tierDiscount(from, 1_249, "usd")).toMatchObject({ ok: false, detail: { minimum: 1_250 } })
    expect(tierDiscount(from, 100, "eur")).toMatchObject({ ok: true, amount: 5 })
  })

  it("is none for a tier without one, or for goods worth too little", () => {
    expect(tierDiscount(tier({}), 500_000, "vnd")).toMatchObject({ ok: false, code: "no_discount" })
    const three = tier({ discount_percent: 3 })
    expect(tierDiscount(three, 33, "vnd")).toEqual({
      ok: false,
      code: "nothing_to_discount",
      detail: { goods: 33, minimum: null, missing: 0 },
    })
    expect(tierDiscount(three, -500, "vnd")).toMatchObject({ code: "nothing_to_discount" })
    expect(() => tierDiscount(three, 0.5, "vnd")).toThrow("not an amount in minor units: 0.5")
  })

  it("is never more than the goods or the cap, and never falls when the goods grow", () => {
    const percents = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(
        percents,
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(5_000_000),
        fc.nat(1_000_000),
        (percent, cap, goods, more) => {
          const rules = tier({ discount_percent: percent, max_discount: { vnd: cap } })
          const [less, larger] = [goods, goods + more].map((amount) => tierDiscount(rules, amount, "vnd"))
          const amountOf = (d: typeof less): number => (d.ok ? d.amount : 0)
          expect(amountOf(less)).toBeLessThanOrEqual(Math.min(goods, cap))
          expect(amountOf(larger)).toBeGreaterThanOrEqual(amountOf(less))
        },
      ),
    )
  })
})
