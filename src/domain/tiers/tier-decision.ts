import type { TierMetric } from "./ladder"
import type { TierState } from "./tier-state"

/** What was measured for a customer, in points, orders, or minor units of the ladder's currency. */
export interface TierFacts {
  /** In the running window (`metricWindow`). May be negative: more came back than went out. */
  readonly value: number
  /** In the judged period; null when `metricWindow` names none. */
  readonly judged: number | null
  /**
   * What made us look: the customer's own doings (also when a job finds them later), or the shop's (old customers brought
   * in, a changed ladder), which give no bonus.
   */
  readonly cause: "activity" | "settings"
}

export type TierChange = "none" | "up" | "down" | "initial" | "grace_started" | "grace_kept"

export type TierReasonCode =
  | "locked"
  | "placed"
  | "tier_removed"
  | "value_reached"
  | "reached_at_review"
  | "unchanged"
  | "kept_at_review"
  | "below_at_review"
  | "in_grace"
  | "kept_in_grace"
  | "below_after_grace"

/** Why; stored with the history. Numbers in the unit of the value. */
export interface TierReason {
  readonly code: TierReasonCode
  readonly detail: {
    readonly metric: TierMetric
    /** The number that decided. */
    readonly value: number
    /** What the tier in question asks for: the new one when placed or rising, the held one otherwise; null without one. */
    readonly needed: number | null
    readonly from_tier_id: string | null
    readonly to_tier_id: string | null
  }
}

export interface TierDecision {
  /** Null only for a locked customer without a tier. */
  readonly tierId: string | null
  readonly change: TierChange
  readonly reason: TierReason
  /** Points to give for this promotion; 0 or more. */
  readonly bonusPoints: number
  /** When the customer is judged next; null for never. */
  readonly reviewDueAt: Date | null
  readonly graceUntil: Date | null
  /** From when on the customer is to be told that the tier will be lost; null while it is not at risk. */
  readonly noticeAt: Date | null
  /** To be stored, also when the tier did not change. */
  readonly state: TierState
}
