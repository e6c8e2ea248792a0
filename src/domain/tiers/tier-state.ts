/**
 * Where a customer stands. To place somebody by hand: that tier, since now, no review and no grace, locked if automatic
 * moves shall leave it alone.
 */
export interface TierState {
  /** Null before the first placement. */
  readonly tierId: string | null
  /** When the customer came to the tier; null counts as this moment. */
  readonly since: Date | null
  /** The review day that was last judged (the day that was due, not when the job ran). */
  readonly lastReviewAt: Date | null
  /** While a grace runs: the first moment at which the tier is lost. */
  readonly graceUntil: Date | null
  /** "Skip automatic update": nothing moves this customer. */
  readonly locked: boolean
}

export const noTierYet: TierState = { tierId: null, since: null, lastReviewAt: null, graceUntil: null, locked: false }
