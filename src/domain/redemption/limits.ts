import type { ProgramSettings } from "../earning/program"
import { percentOf } from "../tiers/percent-of"
import { pointsIn, pointValue } from "./point-value"

/** What the limits of one cart depend on. */
export interface RedemptionFacts {
  readonly program: Pick<ProgramSettings, "enabled" | "rates" | "redemption">
  /** Lower-case code of the cart's currency. */
  readonly currency: string
  /** What a discount on the goods can still take: minor units, with tax, after the discounts that apply before it. */
  readonly goods: number
  /** Points that this cart may dispose of: balance less what is held elsewhere. What the cart itself holds counts in. */
  readonly available: number
  /** Orders that the customer has paid. */
  readonly paidOrders: number
}

/** Numbers behind a refusal, JSON-safe; amounts of money in minor units. */
export type RedemptionDetail = Readonly<Record<string, number | string>>

export interface NoRedemption {
  readonly code: "program_off" | "no_rate" | "not_enough_orders" | "not_enough_points" | "goods_too_small"
  readonly detail: RedemptionDetail
}

/** How many points may be spent on a cart: none, or a multiple of `step` from `min` to `max`. */
export interface RedemptionLimits {
  /** The fewest points: the programme's minimum, rounded up to the step; 1 or more. */
  readonly min: number
  /** The most points, a multiple of the step not below `min`; 0 when none can be spent. */
  readonly max: number
  readonly step: number
  /** Money off for one point, in minor units; 0 without a rate. */
  readonly pointValueMinor: number
  /** The most that points may take off the goods, in minor units. */
  readonly maxAmount: number
  readonly maxPercentOfGoods: number
  readonly goods: number
  readonly available: number
  readonly minimumLeft: number
  /** What is left of `available` after the minimum that must stay; 0 or more. */
  readonly spendable: number
  /** Why `max` is 0, the most basic reason first; empty when it is not. */
  readonly reasons: readonly NoRedemption[]
}

/**
 * The limits of the programme for one cart.
 *
 * Where points may pay all of the goods, the last point may be used in part, so that nothing is left over: at 1,000đ a point,
 * goods of 485,500đ take 486 points. Under a limit below 100 % there is money to pay anyway, and only whole points fit.
 * @throws RangeError when goods, points or orders are not safe integers
 */
export function redemptionLimits({
  program,
  currency,
  goods,
  available,
  paidOrders,
}: RedemptionFacts): RedemptionLimits {
  for (const number of [goods, available, paidOrders]) {
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number: ${number}`)
  }
  const { step, minimum_points, minimum_left, max_percent_of_goods, usable_after_orders } = program.redemption
  const pointValueMinor = pointValue(program.rates, currency)
  const maxAmount = percentOf(Math.max(0, goods), max_percent_of_goods)
  const min = Math.ceil(Math.max(1, minimum_points) / step) * step
  const spendable = Math.max(0, available - minimum_left)
  const coverable = pointsIn(maxAmount, pointValueMinor, max_percent_of_goods === 100 ? "up" : "down")

  const reasons: NoRedemption[] = []
  const refuse = (code: NoRedemption["code"], detail: RedemptionDetail = {}) => reasons.push({ code, detail })
  if (!program.enabled) refuse("program_off")
  if (pointValueMinor === 0) refuse("no_rate", { currency })
  if (paidOrders < usable_after_orders) {
    refuse("not_enough_orders", {
      needed: usable_after_orders,
      paid: paidOrders,
      missing: usable_after_orders - paidOrders,
    })
  }
  if (spendable < min) refuse("not_enough_points", { min, available, minimum_left, spendable })
  if (pointValueMinor > 0 && coverable < min) {
    refuse("goods_too_small", { min, goods, max_percent_of_goods, max_amount: maxAmount, point_value: pointValueMinor })
  }
  return {
    min,
    max: reasons.length > 0 ? 0 : multipleOf(step, Math.min(spendable, coverable)),
    step,
    pointValueMinor,
    maxAmount,
    maxPercentOfGoods: max_percent_of_goods,
    goods,
    available,
    minimumLeft: minimum_left,
    spendable,
    reasons,
  }
}

/** The largest multiple of a step that is not above a number. */
export const multipleOf = (step: number, atMost: number): number => Math.floor(atMost / step) * step

/**
 * Money off for points that the limits allow, in minor units: their value, and never more than points may take.
 * @param points 0 or more
 */
export const amountOf = (
  points: number,
  { pointValueMinor, maxAmount }: Pick<RedemptionLimits, "pointValueMinor" | "maxAmount">,
): number => Math.min(points * pointValueMinor, maxAmount)
