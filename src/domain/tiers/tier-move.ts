import type { TierLadder } from "./ladder"
import type { ReviewPhase } from "./review-dates"
import { earnedIndex } from "./standing"
import type { TierChange, TierFacts, TierReasonCode } from "./tier-decision"

/** Where on the ladder a customer comes to stand, and why. */
export interface TierMove {
  readonly change: TierChange
  readonly code: TierReasonCode
  /** Position in the ladder; -1 for none. */
  readonly index: number
  /** The number that decided. */
  readonly value: number
  readonly bonus: number
}

/**
 * The first placement, or one anew because the tier is gone. The lowest tier is where everybody starts: only a higher one,
 * reached by the customer's own doings, gives its bonus.
 */
export function placement(tierId: string | null, facts: TierFacts, ladder: TierLadder): TierMove {
  const index = earnedIndex(ladder, facts.value)
  const first = tierId === null
  const bonus = first && index > 0 ? bonusOf(index, facts, ladder) : 0
  return { change: "initial", code: first ? "placed" : "tier_removed", index, value: facts.value, bonus }
}

/**
 * What happens to a customer who holds a tier. The running value can raise at any time, with the bonus of the tier reached
 * unless the review alone would grant it too (Sapo gives no gift at re-ranking). Whatever of both values is better counts
 * for keeping.
 */
export function automaticMove(held: number, phase: ReviewPhase, facts: TierFacts, ladder: TierLadder): TierMove {
  const byValue = earnedIndex(ladder, facts.value)
  const byReview = phase.kind === "none" ? -1 : judgedIndex(held, phase, facts, ladder)
  const reached = Math.max(byValue, byReview)
  const value = byValue > byReview ? facts.value : (facts.judged ?? facts.value)
  const stay = { index: held, value, bonus: 0 }
  if (reached > held) {
    return byValue > byReview
      ? { change: "up", code: "value_reached", index: reached, value, bonus: bonusOf(reached, facts, ladder) }
      : { change: "up", code: "reached_at_review", index: reached, value, bonus: 0 }
  }
  if (phase.kind === "none") return { ...stay, change: "none", code: "unchanged" }
  if (reached === held) {
    return phase.kind === "due"
      ? { ...stay, change: "none", code: "kept_at_review" }
      : { ...stay, change: "grace_kept", code: "kept_in_grace" }
  }
  if (phase.kind === "grace" && !phase.over) return { ...stay, change: "none", code: "in_grace" }
  const code = phase.kind === "due" ? "below_at_review" : "below_after_grace"
  if (phase.kind === "due" && ladder.grace_days > 0) return { ...stay, change: "grace_started", code }
  return { change: "down", code, index: ladder.on_review === "one_step" ? held - 1 : reached, value, bonus: 0 }
}

/** A grace makes the judged period longer: that can keep a tier but not grant a higher one. */
function judgedIndex(held: number, phase: ReviewPhase, { value, judged }: TierFacts, ladder: TierLadder): number {
  const index = earnedIndex(ladder, judged ?? value)
  return phase.kind === "grace" ? Math.min(held, index) : index
}

const bonusOf = (index: number, { cause }: TierFacts, ladder: TierLadder): number =>
  cause === "activity" ? ladder.tiers[index].promotion_bonus : 0
