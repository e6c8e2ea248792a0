import { fraction, round } from "../money/fraction"
import { pointsIn } from "./point-value"

/**
 * Points that an order took: the amount that it took off, in whole points, the last one counting when it was used in part;
 * never more than were held for it.
 * @param amount what the order's adjustments took, in minor units; 0 or more
 * @param pointValueMinor money off for one point at the time of the hold, in minor units; 1 or more
 * @throws RangeError for a point without value
 */
export function pointsForAmount(amount: number, pointValueMinor: number, held: number): number {
  if (pointValueMinor < 1) throw new RangeError(`a point must be worth something: ${pointValueMinor}`)
  return Math.max(0, Math.min(held, pointsIn(Math.max(0, amount), pointValueMinor, "up")))
}

export interface SettledRedemption {
  /** Points that the order took at settlement. */
  readonly points: number
  /** What they took off at settlement, in minor units. */
  readonly amount: number
}

/**
 * Points that should stay spent on an order, after returns, edits or its cancellation; what was spent beyond that goes back
 * to its lots. The share of the discount that is kept, rounded up: a part return gives back only whole points that are
 * really free, so that parts never add up to more than was spent, and the last part gives back the rest. Nothing kept,
 * nothing spent.
 * @param amountKept what the adjustments of the goods that stay take off now, in minor units; more than was settled counts as
 *   all of it, since an order never takes more points after it was placed
 */
export function redeemTarget({ points, amount }: SettledRedemption, amountKept: number): number {
  const kept = Math.min(Math.max(0, amountKept), amount)
  return kept > 0 ? round(fraction(BigInt(points) * BigInt(kept), amount), "up") : 0
}
