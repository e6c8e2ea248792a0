import fc from "fast-check"
import { defaultProgram } from "../../earning/program"
import { checkRedemption } from "../check-redemption"
import { redemptionLimits } from "../limits"
import { anyFacts, facts, limits } from "./fixtures"

describe("spending a number of points", () => {
  it("takes 1,000đ off for each point", () => {
    expect(checkRedemption(50, limits())).toEqual({ ok: true, points: 50, amount: 50_000 })
    expect(checkRedemption(200, limits())).toEqual({ ok: true, points: 200, amount: 200_000 })
  })

  it("uses the last point in part for the remainder of the goods", () => {
    expect(checkRedemption(61, limits({ goods: 60_400 }))).toEqual({ ok: true, points: 61, amount: 60_400 })
    expect(checkRedemption(60, limits({ goods: 60_400 }))).toEqual({ ok: true, points: 60, amount: 60_000 })
    expect(checkRedemption(62, limits({ goods: 60_400 }))).toMatchObject({ ok: false, code: "above_maximum" })
  })

  it.each([50.5, NaN, Infinity, 2 ** 53])("refuses %p, which is no whole number", (points) => {
    expect(checkRedemption(points, limits())).toEqual({
      ok: false,
      code: "not_an_integer",
      detail: { points: String(points) },
    })
  })

  it("refuses fewer than the minimum, none and negative ones", () => {
    expect(checkRedemption(49, limits())).toEqual({
      ok: false,
      code: "below_minimum",
      detail: { points: 49, min: 50, missing: 1 },
    })
    expect(checkRedemption(0, limits())).toMatchObject({ code: "below_minimum", detail: { missing: 50 } })
    expect(checkRedemption(-100, limits())).toMatchObject({ code: "below_minimum", detail: { missing: 150 } })
  })

  it("refuses what is between two steps and names both", () => {
    expect(checkRedemption(75, limits({}, { step: 10 }))).toEqual({
      ok: false,
      code: "not_a_step",
      detail: { points: 75, step: 10, lower: 70, higher: 80 },
    })
  })

  it("refuses more than the customer may spend", () => {
    expect(checkRedemption(201, limits())).toEqual({
      ok: false,
      code: "not_enough_points",
      detail: { points: 201, available: 200, minimum_left: 0, spendable: 200, missing: 1 },
    })
    expect(checkRedemption(200, limits({}, { minimum_left: 20 }))).toMatchObject({
      code: "not_enough_points",
      detail: { spendable: 180, missing: 20 },
    })
    expect(checkRedemption(50, limits({ available: 20 }))).toMatchObject({ code: "not_enough_points" })
  })

  it("refuses more than the goods allow", () => {
    expect(checkRedemption(150, limits({ goods: 200_000 }, { max_percent_of_goods: 50 }))).toEqual({
      ok: false,
      code: "above_maximum",
      detail: {
        points: 150,
        max: 100,
        goods: 200_000,
        max_percent_of_goods: 50,
        max_amount: 100_000,
        point_value: 1_000,
      },
    })
    expect(checkRedemption(50, limits({ goods: 20_000 }))).toMatchObject({ code: "above_maximum", detail: { max: 0 } })
  })

  it("says first what no number of points would change", () => {
    const off = redemptionLimits(facts({ program: defaultProgram({ enabled: false }) }))
    expect(checkRedemption(50, off)).toEqual({ ok: false, code: "program_off", detail: { points: 50 } })
    expect(checkRedemption(1, limits({ currency: "eur" }))).toEqual({
      ok: false,
      code: "no_rate",
      detail: { points: 1, currency: "eur" },
    })
    expect(checkRedemption(50, limits({ paidOrders: 1 }, { usable_after_orders: 2 }))).toEqual({
      ok: false,
      code: "not_enough_orders",
      detail: { points: 50, needed: 2, paid: 1, missing: 1 },
    })
  })

  it("accepts exactly the multiples of the step from the minimum to the maximum", () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: -10, max: 1_600 }), (given, points) => {
        const found = redemptionLimits(given)
        const fits = points >= found.min && points <= found.max && points % found.step === 0
        const answer = checkRedemption(points, found)
        expect(answer.ok).toBe(fits)
        if (answer.ok) expect(answer.amount).toBeLessThanOrEqual(given.goods)
      }),
    )
  })
})
