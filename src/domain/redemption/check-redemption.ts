import { amountOf, multipleOf, type RedemptionDetail, type RedemptionLimits } from "./limits"

export type RedemptionRefusalCode =
  | "not_an_integer"
  | "program_off"
  | "no_rate"
  | "not_enough_orders"
  | "below_minimum"
  | "not_a_step"
  | "not_enough_points"
  | "above_maximum"

export type RedemptionCheck =
  | {
      readonly ok: true
      readonly points: number
      /** Money off, in minor units. */
      readonly amount: number
    }
  | { readonly ok: false; readonly code: RedemptionRefusalCode; readonly detail: RedemptionDetail }

/** Reasons that hold whatever number is asked for. */
const GENERAL = ["program_off", "no_rate", "not_enough_orders"] as const

/**
 * May exactly so many points be spent under these limits? The multiples of the step from `min` to `max` may.
 * To take points off is another request: 0 is below the minimum.
 * @param points as the shopper wrote it
 */
export function checkRedemption(points: number, limits: RedemptionLimits): RedemptionCheck {
  const { min, max, step, available, minimumLeft, spendable } = limits
  if (!Number.isSafeInteger(points)) return refuse("not_an_integer", { points: String(points) })
  for (const code of GENERAL) {
    const reason = limits.reasons.find((found) => found.code === code)
    if (reason) return refuse(code, { points, ...reason.detail })
  }
  if (points < min) return refuse("below_minimum", { points, min, missing: min - points })
  if (points % step !== 0) {
    const lower = multipleOf(step, points)
    return refuse("not_a_step", { points, step, lower, higher: lower + step })
  }
  if (points > spendable) {
    return refuse("not_enough_points", {
      points,
      available,
      minimum_left: minimumLeft,
      spendable,
      missing: points - spendable,
    })
  }
  if (points > max) {
    return refuse("above_maximum", {
      points,
      max,
      goods: limits.goods,
      max_percent_of_goods: limits.maxPercentOfGoods,
      max_amount: limits.maxAmount,
      point_value: limits.pointValueMinor,
    })
  }
  return { ok: true, points, amount: amountOf(points, limits) }
}

const refuse = (code: RedemptionRefusalCode, detail: RedemptionDetail): RedemptionCheck => ({ ok: false, code, detail })
