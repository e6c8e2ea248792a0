import fc from "fast-check"
import { defaultProgram } from "../../earning/program"
import { checkRedemption } from "../check-redemption"
import { amountOf, redemptionLimits, type RedemptionLimits } from "../limits"
import { anyFacts, facts, limits } from "./fixtures"

const range = ({ min, max, reasons }: RedemptionLimits) => [min, max, reasons.map(({ code }) => code)]

describe("how many points a cart may take", () => {
  it("goes from 50 points to what the customer has, at 1,000đ a point", () => {
    expect(limits({ goods: 485_000, available: 120 })).toMatchObject({
      min: 50,
      max: 120,
      step: 1,
      pointValueMinor: 1_000,
      maxAmount: 485_000,
      reasons: [],
    })
  })

  it("stops at the goods, and lets the last point cover a remainder", () => {
    expect(limits({ goods: 485_000, available: 5_000 }).max).toBe(485)
    const odd = limits({ goods: 485_500, available: 5_000 })
    expect([odd.max, amountOf(odd.max, odd)]).toEqual([486, 485_500])
  })

  it("lets only whole points in under a limit in per cent", () => {
    const half = limits({ goods: 485_500, available: 5_000 }, { max_percent_of_goods: 50 })
    expect([half.maxAmount, half.max, amountOf(half.max, half)]).toEqual([242_750, 242, 242_000])
  })

  it("leaves the minimum that must stay", () => {
    expect(limits({ available: 120 }, { minimum_left: 30 })).toMatchObject({ max: 90, spendable: 90 })
    expect(range(limits({ available: 120 }, { minimum_left: 71 }))).toEqual([50, 0, ["not_enough_points"]])
  })

  it("keeps to the step, for the minimum upwards and for the maximum downwards", () => {
    expect(range(limits({ available: 155 }, { step: 20 }))).toEqual([60, 140, []])
    expect(range(limits({ available: 59 }, { step: 20 }))).toEqual([60, 0, ["not_enough_points"]])
    expect(range(limits({}, { step: 20, minimum_points: 0 }))[0]).toBe(20)
  })

  it("opens at the minimum exactly", () => {
    expect(range(limits({ available: 50 }))).toEqual([50, 50, []])
    expect(range(limits({ available: 49 }))).toEqual([50, 0, ["not_enough_points"]])
    expect(range(limits({ goods: 49_001 }))).toEqual([50, 50, []])
    expect(range(limits({ goods: 49_000 }))).toEqual([50, 0, ["goods_too_small"]])
  })

  it("opens with the order that completes the number asked for", () => {
    expect(limits({ paidOrders: 3 }, { usable_after_orders: 3 }).max).toBe(200)
    expect(limits({ paidOrders: 2 }, { usable_after_orders: 3 })).toMatchObject({
      max: 0,
      reasons: [{ code: "not_enough_orders", detail: { needed: 3, paid: 2, missing: 1 } }],
    })
  })

  it("names every reason with its numbers", () => {
    const program = defaultProgram({ enabled: false })
    expect(redemptionLimits(facts({ program, goods: 10_000, available: 20 })).reasons).toEqual([
      { code: "program_off", detail: {} },
      { code: "not_enough_points", detail: { min: 50, available: 20, minimum_left: 0, spendable: 20 } },
      {
        code: "goods_too_small",
        detail: { min: 50, goods: 10_000, max_percent_of_goods: 100, max_amount: 10_000, point_value: 1_000 },
      },
    ])
  })

  it("gives nothing in a currency without a rate, or where a point is worth less than the smallest coin", () => {
    expect(limits({ currency: "usd" }).reasons).toEqual([{ code: "no_rate", detail: { currency: "usd" } }])
    expect(limits({ currency: "constructor" }).reasons).toEqual([
      { code: "no_rate", detail: { currency: "constructor" } },
    ])
    const program = defaultProgram({ rates: { usd: { money_per_point: 1, point_value: 0.004 } } })
    expect(redemptionLimits(facts({ program, currency: "usd" })).reasons).toMatchObject([{ code: "no_rate" }])
  })

  it("counts in the minor units of the cart's currency", () => {
    const program = defaultProgram({ rates: { usd: { money_per_point: 1, point_value: 0.05 } } })
    const usd = redemptionLimits(facts({ program, currency: "usd", goods: 1_234, available: 500 }))
    expect([usd.pointValueMinor, usd.max, amountOf(usd.max, usd)]).toEqual([5, 247, 1_234])
  })

  it("treats a balance or goods below zero as nothing to spend", () => {
    expect(range(limits({ available: -30 }))).toEqual([50, 0, ["not_enough_points"]])
    expect(limits({ goods: -1 })).toMatchObject({ max: 0, maxAmount: 0 })
  })

  it.each([{ goods: 0.5 }, { available: NaN }, { paidOrders: 1e300 }])("refuses %j as a bug of the caller", (over) => {
    expect(() => limits(over)).toThrow(/^not a whole number: /)
  })

  it("always accepts its own maximum and minimum, and nothing above", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const found = redemptionLimits(given)
        expect(found.reasons.length > 0).toBe(found.max === 0)
        if (found.max === 0) return
        expect(found.max).toBeGreaterThanOrEqual(found.min)
        expect(checkRedemption(found.max, found)).toMatchObject({ ok: true, points: found.max })
        expect(checkRedemption(found.min, found)).toMatchObject({ ok: true, points: found.min })
        expect(checkRedemption(found.max + found.step, found).ok).toBe(false)
      }),
    )
  })

  it("never takes more than the goods, the share allowed, or what a point is worth", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const found = redemptionLimits(given)
        const amount = amountOf(found.max, found)
        expect(amount).toBeLessThanOrEqual(given.goods)
        expect(amount * 100).toBeLessThanOrEqual(given.goods * given.program.redemption.max_percent_of_goods + 1e-6)
        expect(amount).toBeLessThanOrEqual(found.max * found.pointValueMinor)
        if (found.max > 0) expect(amount).toBeGreaterThan((found.max - 1) * found.pointValueMinor)
        expect(found.max).toBeLessThanOrEqual(Math.max(0, given.available - given.program.redemption.minimum_left))
      }),
    )
  })
})
