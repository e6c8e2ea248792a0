import { addMonths, localDate, startOfLocalDay } from "../time/zoned"
import type { TierLadder } from "./ladder"
import { reviewPhase } from "./review-dates"
import type { TierState } from "./tier-state"

/** Half-open: from <= t < to. Without `from`: since the beginning. */
export interface MetricPeriod {
  readonly from: Date | null
  readonly to: Date
}

export interface MetricWindow extends MetricPeriod {
  /** The period of the review that is due, or of the grace that runs; to be measured as well. Null when neither is. */
  readonly judged: MetricPeriod | null
}

/**
 * Over which periods a customer's metric is measured at a moment.
 *
 * The window itself decides about rising: all time; so many months back from today, the whole first day included; the
 * current calendar half-year or year. A review judges the same window as it stood when the review day ended: the job may
 * run later, and on 1 January the year that counts is the old one. During grace the judged period goes on to the present,
 * so that only what was lacking has to be made up.
 */
export function metricWindow(ladder: TierLadder, state: TierState, asOf: Date, timeZone: string): MetricWindow {
  const { window } = ladder
  const phase = reviewPhase(ladder, state, asOf, timeZone)
  const current: MetricPeriod = { from: startOf(window, asOf, asOf, timeZone), to: asOf }
  if (phase.kind === "none") return { ...current, judged: null }
  const to = phase.kind === "due" ? phase.at : earlier(asOf, phase.until)
  const reviewedAt = phase.kind === "due" ? to : earlier(state.lastReviewAt ?? to, to)
  return { ...current, judged: { from: startOf(window, reviewedAt, new Date(reviewedAt.getTime() - 1), timeZone), to } }
}

/**
 * @param end where a rolling window ends
 * @param inside a moment of the calendar period
 */
function startOf(window: TierLadder["window"], end: Date, inside: Date, timeZone: string): Date | null {
  if (window.kind === "all_time") return null
  if (window.kind === "rolling_months") {
    return startOfLocalDay(addMonths(localDate(end, timeZone), -window.months), timeZone)
  }
  const { year, month } = localDate(inside, timeZone)
  return startOfLocalDay({ year, month: window.kind === "half_year" && month > 6 ? 7 : 1, day: 1 }, timeZone)
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)
