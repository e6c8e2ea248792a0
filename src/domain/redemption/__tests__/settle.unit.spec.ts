import fc from "fast-check"
import { checkRedemption } from "../check-redemption"
import { redemptionLimits } from "../limits"
import { pointsForAmount, redeemTarget } from "../settle"
import { anyFacts } from "./fixtures"

describe("points that an order took", () => {
  it.each([
    [120_000, 120],
    [119_001, 120],
    [119_000, 119],
    [1, 1],
    [0, 0],
    [-5, 0],
  ])("for %i đồng at 1,000đ a point: %i", (amount, points) => {
    expect(pointsForAmount(amount, 1_000, 120)).toBe(points)
  })

  it("are never more than were held", () => {
    expect(pointsForAmount(500_000, 1_000, 120)).toBe(120)
  })

  it("cannot be counted when a point is worth nothing", () => {
    expect(() => pointsForAmount(1_000, 0, 120)).toThrow("a point must be worth something: 0")
  })

  it("are the points applied, when the order took the whole amount", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const found = redemptionLimits(given)
        const applied = checkRedemption(found.max, found)
        if (applied.ok)
          expect(pointsForAmount(applied.amount, found.pointValueMinor, applied.points)).toBe(applied.points)
      }),
    )
  })
})

describe("points that stay spent after the sale", () => {
  const settled = { points: 100, amount: 100_000 }

  it.each([
    [100_000, 100],
    [50_000, 50],
    [33_333, 34],
    [1, 1],
    [0, 0],
  ])("of 100 points for 100,000đ, with %i đồng kept: %i", (kept, points) => {
    expect(redeemTarget(settled, kept)).toBe(points)
  })

  it("are never more than the order took, whatever an edit adds", () => {
    expect(redeemTarget(settled, 250_000)).toBe(100)
  })

  it("are none when the whole order is cancelled, also when nothing had been taken", () => {
    expect(redeemTarget(settled, 0)).toBe(0)
    expect(redeemTarget(settled, -1)).toBe(0)
    expect(redeemTarget({ points: 0, amount: 0 }, 0)).toBe(0)
  })

  it("stay exact for amounts whose product is beyond 2^53", () => {
    const large = { points: 1_002, amount: 8_999_999_999_999_999 }
    expect(redeemTarget(large, 4_365_269_461_077_844)).toBe(487)
    expect(redeemTarget(large, 8_999_999_999_999_998)).toBe(1_002)
  })

  it("go back in ten part returns never beyond what is free, and in the end all of them", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), parts, (points, returned) => {
        const amount = returned.reduce((sum, part) => sum + part, 0)
        const settledNow = { points, amount }
        let [kept, spent, back] = [amount, points, 0]
        for (const part of returned) {
          kept -= part
          const target = redeemTarget(settledNow, kept)
          expect(target).toBeLessThanOrEqual(spent)
          back += spent - target
          spent = target
          expect(back * amount).toBeLessThanOrEqual(points * (amount - kept))
        }
        expect([spent, back]).toEqual([0, points])
      }),
    )
  })

  it("depend only on what is kept now, not on the way there", () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), fc.nat(1e9), (points, amount, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((kept) => redeemTarget({ points, amount }, kept))
        expect(less).toBeLessThanOrEqual(more)
        expect(more).toBeLessThanOrEqual(points)
      }),
    )
  })
})
