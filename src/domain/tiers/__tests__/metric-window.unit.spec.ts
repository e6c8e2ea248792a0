import fc from "fast-check"
import type { TierLadder } from "../ladder"
import { metricWindow } from "../metric-window"
import { reviewPhase } from "../review-dates"
import { anyCase, anyLadder, anyZone, HCM, holding, ladder, vn } from "./fixtures"

const gold = (over = {}) => holding("tier_gold", "2025-02-03", over)
const windowOf = (rules: TierLadder, state = gold(), asOf = "2026-08-15 09:30") =>
  metricWindow(rules, state, vn(asOf), HCM)

describe("the running window", () => {
  it("has no beginning for all time", () => {
    expect(windowOf(ladder())).toEqual({ from: null, to: vn("2026-08-15 09:30"), judged: null })
  })

  it.each([
    [{ kind: "rolling_months", months: 12 }, "2026-08-15 09:30", "2025-08-15"],
    [{ kind: "rolling_months", months: 1 }, "2026-03-31 09:30", "2026-02-28"],
    [{ kind: "half_year" }, "2026-06-30 23:59", "2026-01-01"],
    [{ kind: "half_year" }, "2026-07-01 00:00", "2026-07-01"],
    [{ kind: "year" }, "2026-12-31 23:59", "2026-01-01"],
    [{ kind: "year" }, "2027-01-01 00:00", "2027-01-01"],
  ] as const)("%j, seen from %s, begins on %s", (window, asOf, from) => {
    expect(windowOf(ladder({ window }), gold(), asOf)).toEqual({ from: vn(from), to: vn(asOf), judged: null })
  })
})

describe("the judged period", () => {
  const half = ladder({ window: { kind: "half_year" }, review: { kind: "half_yearly" }, grace_days: 20 })
  const year = ladder({ window: { kind: "year" }, review: { kind: "yearly" } })
  const rolling = ladder({ window: { kind: "rolling_months", months: 12 }, review: { kind: "rolling", months: 12 } })

  it("is the half-year or year that is over, however late the job runs", () => {
    const reviewed = gold({ lastReviewAt: vn("2026-07-01") })
    expect(windowOf(half, reviewed, "2027-01-01 00:00")).toEqual({
      from: vn("2027-01-01"),
      to: vn("2027-01-01"),
      judged: { from: vn("2026-07-01"), to: vn("2027-01-01") },
    })
    expect(windowOf(year, reviewed, "2027-01-05 02:00")).toEqual({
      from: vn("2027-01-01"),
      to: vn("2027-01-05 02:00"),
      judged: { from: vn("2026-01-01"), to: vn("2027-01-01") },
    })
  })

  it("is the months before the customer's own review day, the first of them with the day of promotion", () => {
    expect(windowOf(rolling, gold(), "2026-02-04 02:00").judged).toEqual({
      from: vn("2025-02-03"),
      to: vn("2026-02-03"),
    })
  })

  it("goes on to the present while a grace runs, and no further than its end", () => {
    const graced = gold({ lastReviewAt: vn("2027-01-01"), graceUntil: vn("2027-01-22") })
    const from = vn("2026-07-01")
    expect(windowOf(half, graced, "2027-01-10 12:00").judged).toEqual({ from, to: vn("2027-01-10 12:00") })
    expect(windowOf(half, graced, "2027-02-10 12:00").judged).toEqual({ from, to: vn("2027-01-22") })
  })

  it("is there exactly when a review or a grace needs it, and never lies in the future", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyZone, (rules, { state, asOf }, zone) => {
        const { from, to, judged } = metricWindow(rules, state, asOf, zone)
        expect(judged === null).toBe(reviewPhase(rules, state, asOf, zone).kind === "none")
        for (const period of judged ? [{ from, to }, judged] : [{ from, to }]) {
          expect(period.to.getTime()).toBeLessThanOrEqual(asOf.getTime())
          if (period.from) expect(period.from.getTime()).toBeLessThanOrEqual(period.to.getTime())
          expect(period.from === null).toBe(rules.window.kind === "all_time")
        }
      }),
    )
  })
})
