import fc from "fast-check"
import { decideTier } from "../decide-tier"
import { metricWindow } from "../metric-window"
import { reviewPhase } from "../review-dates"
import { tierIndex } from "../standing"
import { noTierYet, type TierState } from "../tier-state"
import { anyCase, anyLadder, anyValue, anyZone, decideAt, HCM } from "./fixtures"

const anyFacts = fc.record({
  value: anyValue,
  judged: anyValue,
  cause: fc.constantFrom<"activity" | "settings">("activity", "settings"),
})

describe("what always holds for tiers", () => {
  it("nobody falls without a review that is due or a grace that is over", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, anyZone, (rules, { state, asOf }, facts, zone) => {
        const held = tierIndex(rules, state.tierId)
        const now = tierIndex(rules, decideTier(state, facts, rules, asOf, zone).tierId)
        const phase = reviewPhase(rules, state, asOf, zone)
        const mayFall = phase.kind === "due" || (phase.kind === "grace" && phase.over)
        if (!mayFall) expect(now).toBeGreaterThanOrEqual(held)
        if (phase.kind === "due" && rules.grace_days > 0) expect(now).toBeGreaterThanOrEqual(held)
        if (rules.on_review === "one_step") expect(now).toBeGreaterThanOrEqual(held - 1)
      }),
      { numRuns: 500 },
    )
  })

  it("deciding twice at the same moment is deciding once", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, anyZone, (rules, { state, asOf }, facts, zone) => {
        const once = decideTier(state, facts, rules, asOf, zone)
        const twice = decideTier(once.state, facts, rules, asOf, zone)
        expect([twice.change, twice.bonusPoints]).toEqual(["none", 0])
        expect(twice.state).toEqual(once.state)
        expect([twice.reviewDueAt, twice.graceUntil, twice.noticeAt]).toEqual([
          once.reviewDueAt,
          once.graceUntil,
          once.noticeAt,
        ])
      }),
      { numRuns: 500 },
    )
  })

  it("a higher value never means a lower tier", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, fc.nat(3_000), fc.nat(3_000), (rules, { state, asOf }, facts, a, b) => {
        const more = { ...facts, value: facts.value + a, judged: facts.judged + b }
        const indexOf = (given: typeof facts) => tierIndex(rules, decideTier(state, given, rules, asOf, HCM).tierId)
        expect(indexOf(more)).toBeGreaterThanOrEqual(indexOf(facts))
      }),
      { numRuns: 500 },
    )
  })

  it("whoever earns a tier now has at least that tier, unless locked", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, (rules, { state, asOf }, facts) => {
        const { tierId } = decideTier(state, facts, rules, asOf, HCM)
        const earned = rules.tiers.filter(({ from }) => from <= facts.value).length - 1
        if (!state.locked) expect(tierIndex(rules, tierId)).toBeGreaterThanOrEqual(earned)
      }),
    )
  })

  it("a locked customer's state never changes", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, (rules, { state, asOf }, facts) => {
        const locked = { ...state, locked: true }
        const decision = decideTier(locked, facts, rules, asOf, HCM)
        expect([decision.change, decision.bonusPoints, decision.state]).toEqual(["none", 0, locked])
      }),
    )
  })

  it("a bonus is only for rising by the customer's own doings", () => {
    fc.assert(
      fc.property(anyLadder, anyCase, anyFacts, (rules, { state, asOf }, facts) => {
        const decision = decideTier(state, facts, rules, asOf, HCM)
        if (decision.bonusPoints === 0) return
        expect(facts.cause).toBe("activity")
        expect(["up", "initial"]).toContain(decision.change)
        expect(decision.bonusPoints).toBe(rules.tiers[tierIndex(rules, decision.tierId)].promotion_bonus)
      }),
    )
  })

  it("over years of daily looks nobody falls more often than there are reviews, and reviews lie ahead", () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 45 }), anyValue), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(anyLadder, values, (rules, path) => {
        let state: TierState = noTierYet
        let at = Date.UTC(2025, 5, 15)
        const falls: string[] = []
        for (const [days, value] of path) {
          at += days * 86_400_000
          const asOf = new Date(at)
          const { judged } = metricWindow(rules, state, asOf, HCM)
          const decision = decideAt(state, value, rules, asOf, HCM)
          if (decision.change === "down") {
            expect(judged).not.toBeNull()
            falls.push(decision.state.lastReviewAt?.toISOString() ?? "none")
          }
          if (decision.reviewDueAt) expect(decision.reviewDueAt.getTime()).toBeGreaterThan(at)
          if (decision.graceUntil) expect(decision.graceUntil.getTime()).toBeGreaterThan(at)
          state = decision.state
        }
        expect(new Set(falls).size).toBe(falls.length)
      }),
      { numRuns: 30 },
    )
  })
})
