import fc from "fast-check"
import type { z } from "zod"
import { defaultLadder, type tierLadder, type TierLadder } from "../ladder"
import { metricWindow } from "../metric-window"
import { decideTier } from "../decide-tier"
import type { TierDecision, TierFacts } from "../tier-decision"
import { noTierYet, type TierState } from "../tier-state"

export const HCM = "Asia/Ho_Chi_Minh" // UTC+7, no summer time

/** A moment on the wall clock of Vietnam: "2026-07-01" or "2026-07-01 09:30". */
export const vn = (text: string): Date => {
  const [day, clock = "00:00"] = text.split(" ")
  return new Date(`${day}T${clock}:00+07:00`)
}

export const ladder = defaultLadder

type LadderInput = z.input<typeof tierLadder>

/** The reference ladder, each tier above the lowest with a bonus: Silver 10, Gold 50, Platinum 200. */
export const withBonus = (over: LadderInput = {}): TierLadder => {
  const bonus: Readonly<Record<string, number>> = { tier_silver: 10, tier_gold: 50, tier_platinum: 200 }
  const tiers = defaultLadder().tiers.map((tier) => ({ ...tier, promotion_bonus: bonus[tier.id] ?? 0 }))
  return defaultLadder({ ...over, tiers })
}

export const holding = (tierId: string, since: string, over: Partial<TierState> = {}): TierState => ({
  ...noTierYet,
  tierId,
  since: vn(since),
  ...over,
})

export const worth = (value: number, judged: number | null = null): TierFacts => ({ value, judged, cause: "activity" })

export const decide = (state: TierState, facts: TierFacts, rules: TierLadder, asOf: string): TierDecision =>
  decideTier(state, facts, rules, vn(asOf), HCM)

/** Decides from one number that holds for every period that is asked for. */
export const decideAt = (
  state: TierState,
  value: number,
  rules: TierLadder,
  asOf: Date,
  zone: string,
): TierDecision => {
  const { judged } = metricWindow(rules, state, asOf, zone)
  return decideTier(state, worth(value, judged ? value : null), rules, asOf, zone)
}

const FIRST = Date.UTC(2020, 0, 1)
const LAST = Date.UTC(2030, 0, 1)
const moment = fc.date({ min: new Date(FIRST), max: new Date(LAST), noInvalidDate: true })

const anyPeriods = fc.constantFrom<Pick<TierLadder, "window" | "review">>(
  { window: { kind: "all_time" }, review: { kind: "never" } },
  { window: { kind: "all_time" }, review: { kind: "yearly" } },
  { window: { kind: "rolling_months", months: 12 }, review: { kind: "rolling", months: 12 } },
  { window: { kind: "rolling_months", months: 3 }, review: { kind: "half_yearly" } },
  { window: { kind: "half_year" }, review: { kind: "half_yearly" } },
  { window: { kind: "half_year" }, review: { kind: "yearly" } },
  { window: { kind: "year" }, review: { kind: "yearly" } },
  { window: { kind: "all_time" }, review: { kind: "rolling", months: 1 } },
)

export const anyLadder: fc.Arbitrary<TierLadder> = fc
  .record({
    periods: anyPeriods,
    on_review: fc.constantFrom("one_step", "earned"),
    grace_days: fc.constantFrom(0, 0, 7, 60),
    reviews_from: fc.option(moment.map((at) => at.toISOString())),
  })
  .map(({ periods, ...rest }) => withBonus({ ...periods, ...rest }))

export const anyZone = fc.constantFrom(HCM, "Europe/Berlin", "America/New_York", "UTC")

/** Any state that can be stored, also of ladders that were changed since, with a moment after it. */
export const anyCase = fc
  .record({
    tierId: fc.constantFrom(null, "tier_member", "tier_silver", "tier_gold", "tier_platinum", "tier_removed"),
    times: fc.array(moment, { minLength: 3, maxLength: 3 }),
    reviewed: fc.boolean(),
    graceDays: fc.option(fc.integer({ min: -40, max: 40 })),
    locked: fc.constantFrom(false, false, false, true),
  })
  .map(({ tierId, times, reviewed, graceDays, locked }) => {
    const [since, lastReview, asOf] = [...times].sort((a, b) => a.getTime() - b.getTime())
    const graceUntil = graceDays === null ? null : new Date(asOf.getTime() + graceDays * 86_400_000)
    const state: TierState = { tierId, since, lastReviewAt: reviewed ? lastReview : null, graceUntil, locked }
    return { state, asOf }
  })

export const anyValue = fc.oneof(
  fc.integer({ min: -100, max: 8_000 }),
  fc.constantFrom(499, 500, 1_999, 2_000, 5_000, 5_001),
)
