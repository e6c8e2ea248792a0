import type { TierChange, TierReasonCode } from "../../domain/tiers/tier-decision"
import type { TierState } from "../../domain/tiers/tier-state"

/** A customer's state with what is kept beside it. */
export interface StoredTier {
  readonly customer_id: string
  readonly state: TierState
  readonly review_due_at: Date | null
  /** What was measured when the row was last written, in the unit of the ladder's metric. */
  readonly value: number
  /** The number of the set-up that brought the ladder by which the row was last written. */
  readonly ladder_number: number
  /** The tier whose customer group the customer was last put into. */
  readonly mirrored_tier_id: string | null
  /** Grows with every write; 0 before the first. */
  readonly version: number
  /** Rows of the history, and up to which of them bonus, group and event are done. */
  readonly changes: number
  readonly effected: number
}

export type TierChangeKind = Exclude<TierChange, "none"> | "manual"
export type TierChangeReason = TierReasonCode | "moved" | "locked_by_hand" | "unlocked"

/** A row of the history. Never changes. */
export interface StoredTierChange {
  readonly id: string
  readonly customer_id: string
  /** 1, 2, 3 ... within the customer. */
  readonly seq: number
  readonly from_tier_id: string | null
  readonly to_tier_id: string | null
  readonly change: TierChangeKind
  readonly reason: TierChangeReason
  readonly detail: Readonly<Record<string, unknown>>
  readonly bonus_points: number
  /** The member of staff, null for the rules. */
  readonly actor: string | null
  readonly at: Date
}

export type TierChangeInput = Omit<StoredTierChange, "id" | "customer_id" | "seq" | "at">

/** What was decided on a state that was read before. */
export interface TierWrite {
  readonly customer_id: string
  /** The version that was read; another one by now means that the decision is void. */
  readonly version: number
  readonly state: TierState
  readonly review_due_at: Date | null
  readonly value: number
  readonly ladder_number: number
  readonly change: TierChangeInput | null
  readonly at: Date
}

/** The effects of changes up to `effected` are done, and the customer is in the group of this tier. */
export interface EffectsDone {
  readonly customer_id: string
  readonly effected: number
  readonly mirrored_tier_id: string | null
}

export interface TierGroup {
  readonly tier_id: string
  readonly group_id: string
}
