import fc from "fast-check"
import { checkRedemption } from "../check-redemption"
import { redemptionLimits } from "../limits"
import { refit } from "../refit"
import { anyFacts, limits } from "./fixtures"

describe("points on a cart that changed", () => {
  it("stay when they still fit", () => {
    expect(refit(120, limits())).toEqual({ points: 120, amount: 120_000, reason: null })
  })

  it("shrink with the goods, the last one covering the remainder", () => {
    expect(refit(120, limits({ goods: 80_400 }))).toEqual({
      points: 81,
      amount: 80_400,
      reason: { code: "above_maximum", detail: { held: 120, max: 81, max_amount: 80_400, point_value: 1_000 } },
    })
  })

  it("are worth less when the goods end within the last point", () => {
    expect(refit(81, limits({ goods: 80_400 }))).toEqual({ points: 81, amount: 80_400, reason: null })
  })

  it("come off when fewer than the minimum would remain", () => {
    expect(refit(120, limits({ goods: 49_000 }))).toMatchObject({
      points: 0,
      amount: 0,
      reason: { code: "goods_too_small", detail: { held: 120, goods: 49_000, min: 50 } },
    })
    expect(refit(60, limits({}, { minimum_points: 100 }))).toEqual({
      points: 0,
      amount: 0,
      reason: { code: "below_minimum", detail: { held: 60, min: 100 } },
    })
  })

  it("follow a balance that fell, and come off in a currency without a rate", () => {
    expect(refit(120, limits({ available: 100 }))).toMatchObject({
      points: 100,
      reason: { code: "not_enough_points", detail: { held: 120, available: 100, spendable: 100 } },
    })
    expect(refit(120, limits({ currency: "usd" }))).toMatchObject({ points: 0, reason: { code: "no_rate" } })
  })

  it("go down to the step when the step was changed", () => {
    expect(refit(75, limits({}, { step: 20 }))).toEqual({
      points: 60,
      amount: 60_000,
      reason: { code: "not_a_step", detail: { held: 75, step: 20 } },
    })
  })

  it("are what the cart could apply anew, and the most of it up to what is held", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(1_600), (given, held) => {
        const found = redemptionLimits(given)
        const fitted = refit(held, found)
        expect(fitted.points).toBeLessThanOrEqual(held)
        expect(fitted.amount).toBeLessThanOrEqual(given.goods)
        expect(fitted.reason === null).toBe(fitted.points === held)
        if (fitted.points > 0) {
          const { points, amount } = fitted
          expect(checkRedemption(points, found)).toEqual({ ok: true, points, amount })
        }
        const larger = fitted.points === 0 ? found.min : fitted.points + found.step
        if (larger <= held) expect(checkRedemption(larger, found).ok).toBe(false)
      }),
    )
  })

  it("settle at once: fitting twice is fitting once", () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(1_600), (given, held) => {
        const found = redemptionLimits(given)
        const once = refit(held, found)
        expect(refit(once.points, found)).toEqual({ ...once, reason: null })
      }),
    )
  })

  it("never fall because more is held, the cart is larger, or the balance higher", () => {
    const more = fc.record({ held: fc.nat(300), goods: fc.nat(300_000), available: fc.nat(300) })
    fc.assert(
      fc.property(anyFacts, fc.nat(1_300), more, (given, held, extra) => {
        const grown = { ...given, goods: given.goods + extra.goods, available: given.available + extra.available }
        const before = refit(held, redemptionLimits(given))
        const after = refit(held + extra.held, redemptionLimits(grown))
        expect(after.points).toBeGreaterThanOrEqual(before.points)
        expect(after.amount).toBeGreaterThanOrEqual(before.amount)
      }),
    )
  })
})
