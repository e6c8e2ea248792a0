import { toMinor } from "../money/minor-units"
import type { TierLadder } from "./ladder"
import type { TierSettings } from "./tier"

/**
 * The lowest value that belongs to a tier, in the unit in which values are measured: points, orders, or minor units of the
 * ladder's currency.
 */
export const thresholdOf = ({ metric }: Pick<TierLadder, "metric">, tier: Pick<TierSettings, "from">): number =>
  metric.kind === "spend" ? toMinor(tier.from, metric.currency) : tier.from

/** Position in the ladder, 0 is the lowest; -1 for a tier that it does not have. */
export const tierIndex = (ladder: Pick<TierLadder, "tiers">, tierId: string | null): number =>
  ladder.tiers.findIndex((tier) => tier.id === tierId)

/** Position of the highest tier that a value reaches. A value below zero (more came back than went out) is in the lowest. */
export const earnedIndex = (ladder: Pick<TierLadder, "metric" | "tiers">, value: number): number =>
  Math.max(0, ladder.tiers.filter((tier) => thresholdOf(ladder, tier) <= value).length - 1)

/** @param value points, orders, or minor units of the ladder's currency */
export const earnedTier = (ladder: Pick<TierLadder, "metric" | "tiers">, value: number): TierSettings =>
  ladder.tiers[earnedIndex(ladder, value)]

export interface NextTier {
  readonly tier: TierSettings
  /** What is lacking, in the unit of the value; at least 1. */
  readonly missing: number
}

/**
 * The next tier up, null at the top: above what the value earns and, when given, above the tier that is held (a member may
 * hold more than this period's value earns).
 * @param value points, orders, or minor units of the ladder's currency
 */
export function nextTier(
  ladder: Pick<TierLadder, "metric" | "tiers">,
  value: number,
  heldTierId: string | null = null,
): NextTier | null {
  const reached = Math.max(earnedIndex(ladder, value), tierIndex(ladder, heldTierId))
  const tier = ladder.tiers[reached + 1]
  return tier ? { tier, missing: thresholdOf(ladder, tier) - value } : null
}
