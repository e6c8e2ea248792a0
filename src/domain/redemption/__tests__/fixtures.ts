import fc from "fast-check"
import { defaultProgram, type ProgramSettings } from "../../earning/program"
import { redemptionLimits, type RedemptionFacts, type RedemptionLimits } from "../limits"

/** A member with 200 points and a cart of one million đồng. */
export const facts = (over: Partial<RedemptionFacts> = {}): RedemptionFacts => ({
  program: defaultProgram(),
  currency: "vnd",
  goods: 1_000_000,
  available: 200,
  paidOrders: 0,
  ...over,
})

export const limits = (
  over: Partial<RedemptionFacts> = {},
  redemption: Partial<ProgramSettings["redemption"]> = {},
): RedemptionLimits =>
  redemptionLimits(
    facts({ program: defaultProgram({ redemption: { ...defaultProgram().redemption, ...redemption } }), ...over }),
  )

const anyProgram = fc
  .record({
    minimum_points: fc.nat(100),
    step: fc.integer({ min: 1, max: 60 }),
    max_percent_of_goods: fc.oneof(
      fc.constant(100),
      fc.integer({ min: 0, max: 400 }).map((n) => n / 4),
    ),
    minimum_left: fc.nat(50),
    usable_after_orders: fc.nat(2),
    pointValue: fc.integer({ min: 1, max: 5_000 }),
    enabled: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  })
  .map(({ pointValue, enabled, ...redemption }) =>
    defaultProgram({
      enabled,
      redemption: { ...defaultProgram().redemption, ...redemption },
      rates: { vnd: { money_per_point: 10_000, point_value: pointValue } },
    }),
  )

/** Settings, goods and balances of every kind, mostly such that points can be spent. */
export const anyFacts: fc.Arbitrary<RedemptionFacts> = fc.record({
  program: anyProgram,
  currency: fc.constant("vnd"),
  goods: fc.nat(2_000_000),
  available: fc.integer({ min: -50, max: 1_500 }),
  paidOrders: fc.nat(4),
})
