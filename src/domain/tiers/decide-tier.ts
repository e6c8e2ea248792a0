import { localDate, startOfLocalDay } from "../time/zoned"
import type { TierLadder } from "./ladder"
import { lastReviewDay, nextReviewDay, reviewPhase, type ReviewPhase } from "./review-dates"
import { earnedIndex, thresholdOf, tierIndex } from "./standing"
import type { TierDecision, TierFacts, TierReason } from "./tier-decision"
import { automaticMove, placement, type TierMove } from "./tier-move"
import type { TierState } from "./tier-state"

/** By which rules, and when. */
interface Terms {
  readonly ladder: TierLadder
  readonly asOf: Date
  readonly timeZone: string
}

/**
 * Where a customer belongs now. Rising is immediate. Falling happens only when a review is due or a grace is over: one step,
 * or to the earned tier. A failed review starts the grace, where there is one. A locked customer never moves; one without a
 * tier, or whose tier is gone from the ladder, is placed where the value belongs.
 *
 * Deciding again with the returned state and the same facts at the same moment changes nothing.
 * @throws RangeError when a value is not a safe integer, or the judged one is lacking although a review needs it
 */
export function decideTier(
  state: TierState,
  facts: TierFacts,
  ladder: TierLadder,
  asOf: Date,
  timeZone: string,
): TierDecision {
  const terms: Terms = { ladder, asOf, timeZone }
  const phase = reviewPhase(ladder, state, asOf, timeZone)
  checkFacts(facts, phase)
  const move = moveOf(state, phase, facts, ladder)
  const next = state.locked ? state : nextState(state, move, phase, terms)
  const reviewDueAt = next.locked ? null : nextReviewDay(ladder, next.since ?? asOf, asOf, timeZone)
  return {
    tierId: next.tierId,
    change: move.change,
    reason: reasonOf(state, next, move, ladder),
    bonusPoints: move.bonus,
    reviewDueAt,
    graceUntil: next.graceUntil,
    noticeAt: noticeAt(next, reviewDueAt, facts, terms),
    state: next,
  }
}

function checkFacts({ value, judged }: TierFacts, phase: ReviewPhase): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole value: ${value}`)
  if (phase.kind !== "none" && !Number.isSafeInteger(judged)) {
    throw new RangeError(`a review (${phase.kind}) needs the whole value of its period: ${judged}`)
  }
}

function moveOf(state: TierState, phase: ReviewPhase, facts: TierFacts, ladder: TierLadder): TierMove {
  const held = tierIndex(ladder, state.tierId)
  if (state.locked) return { change: "none", code: "locked", index: held, value: facts.value, bonus: 0 }
  return held < 0 ? placement(state.tierId, facts, ladder) : automaticMove(held, phase, facts, ladder)
}

function nextState(state: TierState, move: TierMove, phase: ReviewPhase, { ladder, asOf, timeZone }: Terms): TierState {
  const moved = move.change === "initial" || move.change === "up" || move.change === "down"
  const judged = phase.kind !== "none" && move.code !== "in_grace"
  const judgedDay = judged ? lastReviewDay(ladder, state, asOf, timeZone) : null
  return {
    tierId: ladder.tiers[move.index].id,
    since: moved ? asOf : (state.since ?? asOf),
    lastReviewAt: judgedDay ?? state.lastReviewAt,
    graceUntil: graceOf(state, move, { ladder, asOf, timeZone }),
    locked: false,
  }
}

/** A grace lasts whole days from the day of the decision, so that a late job shortens nobody's. */
function graceOf(state: TierState, { change, code }: TierMove, { ladder, asOf, timeZone }: Terms): Date | null {
  if (change === "grace_started") return daysFrom(asOf, ladder.grace_days + 1, timeZone)
  return code === "in_grace" ? state.graceUntil : null
}

function reasonOf(before: TierState, after: TierState, move: TierMove, ladder: TierLadder): TierReason {
  const rises = move.change === "initial" || move.change === "up"
  const asked = ladder.tiers.find(({ id }) => id === (rises ? after.tierId : before.tierId))
  return {
    code: move.code,
    detail: {
      metric: ladder.metric.kind,
      value: move.value,
      needed: asked ? thresholdOf(ladder, asked) : null,
      from_tier_id: before.tierId,
      to_tier_id: after.tierId,
    },
  }
}

/** The notice is due so many days before the end of the grace, or else before the review, while the value is too low. */
function noticeAt(state: TierState, reviewDueAt: Date | null, { value }: TierFacts, terms: Terms): Date | null {
  const { ladder, timeZone } = terms
  const lostAt = state.graceUntil ?? reviewDueAt
  const atRisk = state.graceUntil !== null || earnedIndex(ladder, value) < tierIndex(ladder, state.tierId)
  return lostAt && atRisk && !state.locked ? daysFrom(lostAt, -ladder.notice_days, timeZone) : null
}

/** The first moment of the day so many days from a moment's own. */
function daysFrom(at: Date, days: number, timeZone: string): Date {
  const date = localDate(at, timeZone)
  return startOfLocalDay({ ...date, day: date.day + days }, timeZone)
}
