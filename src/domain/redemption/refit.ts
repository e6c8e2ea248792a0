import { amountOf, multipleOf, type NoRedemption, type RedemptionDetail, type RedemptionLimits } from "./limits"

export interface Refit {
  /** Points that may stay on the cart, 0 (take them off) to `held`. */
  readonly points: number
  /** Their money off, in minor units. */
  readonly amount: number
  /** Why fewer than held; null when all may stay. */
  readonly reason: { readonly code: RefitCode; readonly detail: RedemptionDetail } | null
}

export type RefitCode = NoRedemption["code"] | "below_minimum" | "above_maximum" | "not_a_step"

/**
 * What may stay of the points on a cart after the cart, the balance or the settings changed: the largest allowed multiple of
 * the step that is not above what is held, or nothing. It never adds points: a cart that grows again gets them back only
 * when the shopper asks.
 * @param held points that the cart holds, 0 or more
 * @param limits of the cart as it is now, `available` with the held points counted in
 */
export function refit(held: number, limits: RedemptionLimits): Refit {
  const fitting = multipleOf(limits.step, Math.min(Math.max(0, held), limits.max))
  const points = fitting >= limits.min ? fitting : 0
  return { points, amount: amountOf(points, limits), reason: points === held ? null : reasonFor(held, limits) }
}

function reasonFor(held: number, limits: RedemptionLimits): Refit["reason"] {
  const { min, max, step, available, spendable, maxAmount, pointValueMinor } = limits
  const [none] = limits.reasons
  if (none) return { code: none.code, detail: { held, ...none.detail } }
  if (held < min) return { code: "below_minimum", detail: { held, min } }
  if (multipleOf(step, held) <= max) return { code: "not_a_step", detail: { held, step } }
  if (held > spendable) return { code: "not_enough_points", detail: { held, available, spendable } }
  return { code: "above_maximum", detail: { held, max, max_amount: maxAmount, point_value: pointValueMinor } }
}
