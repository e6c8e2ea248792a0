import { addMonths, localDate, startOfLocalDay } from "../time/zoned"
import { tierIndex } from "./standing"
import type { TierLadder } from "./ladder"
import type { TierState } from "./tier-state"

export interface ReviewDates {
  /** The last review at or before the moment; null when there was none since the customer came to the tier. */
  readonly previous: Date | null
  /** The first review after the moment. */
  readonly next: Date | null
}

const NONE: ReviewDates = { previous: null, next: null }

/**
 * The reviews around a moment, as first moments of days in the shop's zone. 30/6 and 31/12 are over at the first moment of
 * 1 July and 1 January. Rolling: every so many months after the day on which the customer came to the tier, counted from
 * that day each time, so that short months do not shift it.
 */
export function reviewDates(review: TierLadder["review"], since: Date, at: Date, timeZone: string): ReviewDates {
  const dates =
    review.kind === "rolling" ? rollingDates(review.months, since, at, timeZone) : calendarDates(review, at, timeZone)
  return dates.previous && dates.previous <= since ? { ...dates, previous: null } : dates
}

function calendarDates({ kind }: TierLadder["review"], at: Date, timeZone: string): ReviewDates {
  if (kind === "never") return NONE
  const { year, month } = localDate(at, timeZone)
  const length = kind === "yearly" ? 12 : 6
  const first = month > length ? length + 1 : 1
  const start = (m: number): Date => startOfLocalDay({ year, month: m, day: 1 }, timeZone)
  return { previous: start(first), next: start(first + length) }
}

function rollingDates(months: number, since: Date, at: Date, timeZone: string): ReviewDates {
  const start = localDate(since, timeZone)
  const now = localDate(at, timeZone)
  const passed = (now.year - start.year) * 12 + now.month - start.month
  const dateOf = (n: number): Date => startOfLocalDay(addMonths(start, n * months), timeZone)
  let n = Math.max(1, Math.floor(passed / months))
  while (dateOf(n) <= at) n += 1
  return { previous: n > 1 ? dateOf(n - 1) : null, next: dateOf(n) }
}

/** What a review has to do with a customer at a moment. */
export type ReviewPhase =
  | { readonly kind: "none" }
  /** A review day has passed that was not judged yet; when several have, the last one. */
  | { readonly kind: "due"; readonly at: Date }
  | { readonly kind: "grace"; readonly until: Date; readonly over: boolean }

export function reviewPhase(ladder: TierLadder, state: TierState, asOf: Date, timeZone: string): ReviewPhase {
  if (state.locked || ladder.review.kind === "never" || tierIndex(ladder, state.tierId) < 0) return { kind: "none" }
  if (state.graceUntil) return { kind: "grace", until: state.graceUntil, over: state.graceUntil <= asOf }
  const at = lastReviewDay(ladder, state, asOf, timeZone)
  return at && !(state.lastReviewAt && at <= state.lastReviewAt) ? { kind: "due", at } : { kind: "none" }
}

/** The last review day up to a moment that counts for the customer, judged or not. */
export function lastReviewDay(ladder: TierLadder, state: TierState, asOf: Date, timeZone: string): Date | null {
  const { previous } = reviewDates(ladder.review, state.since ?? asOf, asOf, timeZone)
  return previous && !(ladder.reviews_from && previous <= new Date(ladder.reviews_from)) ? previous : null
}

/** When the customer is judged next, after a moment. */
export function nextReviewDay(ladder: TierLadder, since: Date, after: Date, timeZone: string): Date | null {
  const start = ladder.reviews_from ? new Date(ladder.reviews_from) : after
  return reviewDates(ladder.review, since, start > after ? start : after, timeZone).next
}

/**
 * The ladder to be saved: where the review setting changed, reviews start at the moment of saving, so that nobody is judged
 * for a day on which no review was announced.
 */
export function startReviewsOnChange(before: TierLadder, after: TierLadder, at: Date): TierLadder {
  const same = before.review.kind === after.review.kind && monthsOf(before) === monthsOf(after)
  return same ? after : { ...after, reviews_from: at.toISOString() }
}

const monthsOf = ({ review }: TierLadder): number | null => (review.kind === "rolling" ? review.months : null)
