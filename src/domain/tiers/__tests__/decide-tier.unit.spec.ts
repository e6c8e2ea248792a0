import { defaultLadder } from "../ladder"
import { noTierYet } from "../tier-state"
import { decide, HCM, holding, ladder, vn, withBonus, worth } from "./fixtures"
import { decideTier } from "../decide-tier"

const yearly = (over = {}) => withBonus({ window: { kind: "year" }, review: { kind: "yearly" }, ...over })
const gold = (over = {}) => holding("tier_gold", "2026-02-03", over)

describe("a customer without a tier", () => {
  it("starts at the lowest, without a bonus", () => {
    expect(decide(noTierYet, worth(0), withBonus(), "2026-03-10")).toEqual({
      tierId: "tier_member",
      change: "initial",
      reason: {
        code: "placed",
        detail: { metric: "ranking_points", value: 0, needed: 0, from_tier_id: null, to_tier_id: "tier_member" },
      },
      bonusPoints: 0,
      reviewDueAt: null,
      graceUntil: null,
      noticeAt: null,
      state: { tierId: "tier_member", since: vn("2026-03-10"), lastReviewAt: null, graceUntil: null, locked: false },
    })
  })

  it("gets the bonus of a higher tier only for purchases, not for being brought in", () => {
    expect(decide(noTierYet, worth(2_000), withBonus(), "2026-03-10")).toMatchObject({
      tierId: "tier_gold",
      change: "initial",
      bonusPoints: 50,
    })
    const brought = { ...worth(2_000), cause: "settings" } as const
    expect(decide(noTierYet, brought, withBonus(), "2026-03-10")).toMatchObject({ tierId: "tier_gold", bonusPoints: 0 })
  })

  it("gets no bonus of the lowest tier, even where it has one", () => {
    const [member] = defaultLadder().tiers
    const only = ladder({ tiers: [{ ...member, promotion_bonus: 99 }] })
    expect(decide(noTierYet, worth(0), only, "2026-03-10").bonusPoints).toBe(0)
  })
})

describe("rising", () => {
  it.each([
    ["tier_member", 499, "none", "tier_member", 0],
    ["tier_member", 500, "up", "tier_silver", 10],
    ["tier_silver", 1_999, "none", "tier_silver", 0],
    ["tier_silver", 2_000, "up", "tier_gold", 50],
    ["tier_gold", 5_000, "none", "tier_gold", 0],
    ["tier_gold", 5_001, "up", "tier_platinum", 200],
    ["tier_member", 9_000, "up", "tier_platinum", 200],
  ])("from %s with %i points: %s to %s with %i bonus points", (held, value, change, tierId, bonusPoints) => {
    const decision = decide(holding(held, "2026-02-03"), worth(value), withBonus(), "2026-03-10")
    expect(decision).toMatchObject({ change, tierId, bonusPoints })
  })

  it("says which number was reached, and begins a new time in the tier", () => {
    const { reason, state } = decide(holding("tier_silver", "2026-02-03"), worth(2_345), withBonus(), "2026-03-10")
    expect(reason).toEqual({
      code: "value_reached",
      detail: {
        metric: "ranking_points",
        value: 2_345,
        needed: 2_000,
        from_tier_id: "tier_silver",
        to_tier_id: "tier_gold",
      },
    })
    expect(state.since).toEqual(vn("2026-03-10"))
  })

  it("gives no bonus when the shop changed its ladder", () => {
    const facts = { ...worth(600), cause: "settings" } as const
    const decision = decide(holding("tier_member", "2026-02-03"), facts, withBonus(), "2026-03-10")
    expect(decision).toMatchObject({ change: "up", tierId: "tier_silver", bonusPoints: 0 })
  })

  it("gives no bonus for what a review grants, but does for what came after the review day", () => {
    const silver = holding("tier_silver", "2026-02-03")
    expect(decide(silver, worth(0, 2_500), yearly(), "2027-01-02")).toMatchObject({
      change: "up",
      tierId: "tier_gold",
      bonusPoints: 0,
      reason: { code: "reached_at_review", detail: { value: 2_500, needed: 2_000 } },
    })
    expect(decide(silver, worth(2_100, 600), yearly(), "2027-01-02")).toMatchObject({
      change: "up",
      tierId: "tier_gold",
      bonusPoints: 50,
      reason: { code: "value_reached", detail: { value: 2_100 } },
    })
    expect(decide(silver, worth(2_500, 2_500), yearly(), "2027-01-02").bonusPoints).toBe(0)
  })
})

describe("falling", () => {
  it("never happens between reviews, however little is left", () => {
    expect(decide(gold(), worth(0), withBonus(), "2030-03-10")).toMatchObject({ change: "none", tierId: "tier_gold" })
    expect(decide(gold(), worth(0), yearly(), "2026-12-31 23:59")).toMatchObject({
      change: "none",
      tierId: "tier_gold",
    })
  })

  it("goes one step down at the review, whatever the value earns", () => {
    expect(decide(gold(), worth(0, 100), yearly(), "2027-01-01")).toMatchObject({
      change: "down",
      tierId: "tier_silver",
      bonusPoints: 0,
      reviewDueAt: vn("2028-01-01"),
      reason: {
        code: "below_at_review",
        detail: { value: 100, needed: 2_000, from_tier_id: "tier_gold", to_tier_id: "tier_silver" },
      },
      state: { since: vn("2027-01-01"), lastReviewAt: vn("2027-01-01") },
    })
  })

  it("goes to the earned tier where the ladder says so", () => {
    const straight = yearly({ on_review: "earned" })
    expect(decide(gold(), worth(0, 100), straight, "2027-01-01")).toMatchObject({
      change: "down",
      tierId: "tier_member",
    })
  })

  it("does not happen to whoever reached the value in the period, or since", () => {
    expect(decide(gold(), worth(0, 2_000), yearly(), "2027-01-01")).toMatchObject({
      change: "none",
      tierId: "tier_gold",
      reason: { code: "kept_at_review" },
      state: { since: vn("2026-02-03"), lastReviewAt: vn("2027-01-01") },
    })
    expect(decide(gold(), worth(2_000, 100), yearly(), "2027-01-09")).toMatchObject({
      change: "none",
      tierId: "tier_gold",
    })
  })

  it("is one step only, also when the job slept through several reviews", () => {
    const first = decide(gold(), worth(0, 0), yearly(), "2030-05-01")
    expect(first).toMatchObject({ change: "down", tierId: "tier_silver", state: { lastReviewAt: vn("2030-01-01") } })
    expect(decide(first.state, worth(0), yearly(), "2030-12-31")).toMatchObject({ change: "none" })
    expect(decide(first.state, worth(0, 0), yearly(), "2031-01-01")).toMatchObject({
      change: "down",
      tierId: "tier_member",
    })
  })

  it("ends at the lowest tier", () => {
    const member = holding("tier_member", "2026-02-03")
    expect(decide(member, worth(-5, -5), yearly(), "2027-01-01")).toMatchObject({
      change: "none",
      tierId: "tier_member",
    })
  })
})

describe("grace", () => {
  const graced = yearly({ grace_days: 20 })
  const started = decide(gold(), worth(0, 1_900), graced, "2027-01-01 02:00")

  it("starts at a failed review and keeps the tier for whole days", () => {
    expect(started).toMatchObject({
      change: "grace_started",
      tierId: "tier_gold",
      graceUntil: vn("2027-01-22"),
      reason: { code: "below_at_review", detail: { value: 1_900, needed: 2_000 } },
      state: { tierId: "tier_gold", since: vn("2026-02-03"), lastReviewAt: vn("2027-01-01") },
    })
  })

  it("is as long when the job runs late", () => {
    expect(decide(gold(), worth(0, 1_900), graced, "2027-03-01 02:00").graceUntil).toEqual(vn("2027-03-22"))
  })

  it("waits while the value is not reached", () => {
    expect(decide(started.state, worth(50, 1_950), graced, "2027-01-10")).toMatchObject({
      change: "none",
      tierId: "tier_gold",
      graceUntil: vn("2027-01-22"),
      reason: { code: "in_grace", detail: { value: 1_950, needed: 2_000 } },
    })
  })

  it("keeps the tier once the value is reached again", () => {
    expect(decide(started.state, worth(100, 2_000), graced, "2027-01-21 23:59")).toMatchObject({
      change: "grace_kept",
      tierId: "tier_gold",
      bonusPoints: 0,
      graceUntil: null,
      reviewDueAt: vn("2028-01-01"),
      reason: { code: "kept_in_grace" },
      state: { since: vn("2026-02-03"), graceUntil: null },
    })
  })

  it("ends with the step down", () => {
    expect(decide(started.state, worth(50, 1_950), graced, "2027-01-22")).toMatchObject({
      change: "down",
      tierId: "tier_silver",
      graceUntil: null,
      reason: { code: "below_after_grace", detail: { value: 1_950, needed: 2_000 } },
    })
  })

  it("lets nobody rise by the longer period, but by the running one", () => {
    expect(decide(started.state, worth(3_200, 5_100), graced, "2027-01-15")).toMatchObject({
      change: "grace_kept",
      tierId: "tier_gold",
    })
    expect(decide(started.state, worth(5_001, 6_901), graced, "2027-01-15")).toMatchObject({
      change: "up",
      tierId: "tier_platinum",
      bonusPoints: 200,
      graceUntil: null,
    })
  })

  it("is dropped when the shop stops reviewing", () => {
    expect(decide(started.state, worth(0), withBonus(), "2027-01-10")).toMatchObject({
      change: "none",
      tierId: "tier_gold",
      graceUntil: null,
    })
  })

  it("takes the place of a review that falls into it", () => {
    const monthly = withBonus({ review: { kind: "rolling", months: 1 }, grace_days: 60 })
    const first = decide(gold(), worth(0, 0), monthly, "2026-03-03")
    expect(first.graceUntil).toEqual(vn("2026-05-03"))
    const waiting = decide(first.state, worth(0, 0), monthly, "2026-04-20")
    expect(waiting).toMatchObject({ reason: { code: "in_grace" }, state: { lastReviewAt: vn("2026-03-03") } })
    const kept = decide(waiting.state, worth(2_000, 2_000), monthly, "2026-04-20")
    expect(kept).toMatchObject({ change: "grace_kept", state: { lastReviewAt: vn("2026-04-03") } })
    expect(kept.reviewDueAt).toEqual(vn("2026-05-03"))
  })
})

describe("the notice", () => {
  it("comes so many days before the review while the tier is at risk", () => {
    const decision = decide(gold(), worth(1_999), yearly(), "2026-06-01")
    expect([decision.reviewDueAt, decision.noticeAt]).toEqual([vn("2027-01-01"), vn("2026-12-02")])
    expect(decide(gold(), worth(2_000), yearly(), "2026-06-01").noticeAt).toBeNull()
  })

  it("comes before the end of a grace", () => {
    const rules = yearly({ grace_days: 60, notice_days: 7 })
    expect(decide(gold(), worth(0, 0), rules, "2027-01-01").noticeAt).toEqual(vn("2027-02-24"))
  })

  it("never comes where nothing can be lost", () => {
    expect(decide(gold(), worth(0), withBonus(), "2026-06-01").noticeAt).toBeNull()
    expect(decide(holding("tier_member", "2026-02-03"), worth(0), yearly(), "2026-06-01").noticeAt).toBeNull()
  })
})

describe("a locked customer", () => {
  it("keeps the tier against value, review and grace", () => {
    const locked = gold({ locked: true, graceUntil: vn("2027-01-10") })
    for (const value of [0, 9_000]) {
      expect(decide(locked, worth(value, value), yearly(), "2028-05-01")).toMatchObject({
        tierId: "tier_gold",
        change: "none",
        bonusPoints: 0,
        reviewDueAt: null,
        noticeAt: null,
        reason: { code: "locked" },
        state: locked,
      })
    }
  })

  it("stays without a tier, or in one that is gone", () => {
    expect(decide({ ...noTierYet, locked: true }, worth(9_000), ladder(), "2026-03-10")).toMatchObject({
      tierId: null,
      reason: { code: "locked", detail: { needed: null } },
    })
    const gone = holding("tier_removed", "2026-02-03", { locked: true })
    expect(decide(gone, worth(9_000), ladder(), "2026-03-10").tierId).toBe("tier_removed")
  })
})

describe("a tier that was removed from the ladder", () => {
  it("gives way to the one that the value earns, without a bonus", () => {
    expect(decide(holding("tier_removed", "2026-02-03"), worth(2_100), withBonus(), "2026-03-10")).toMatchObject({
      tierId: "tier_gold",
      change: "initial",
      bonusPoints: 0,
      reason: {
        code: "tier_removed",
        detail: { needed: 2_000, from_tier_id: "tier_removed", to_tier_id: "tier_gold" },
      },
      state: { since: vn("2026-03-10") },
    })
  })
})

describe("the numbers handed in", () => {
  it("must be whole, and the judged one must be there when a review needs it", () => {
    const on = (value: number, judged: number | null) => () =>
      decideTier(gold(), worth(value, judged), yearly(), vn("2027-01-01"), HCM)
    expect(on(0.5, 0)).toThrow("not a whole value: 0.5")
    expect(on(0, null)).toThrow("a review (due) needs the whole value of its period: null")
  })

  it("count a state without a beginning from now", () => {
    const state = gold({ since: null })
    expect(decide(state, worth(0), yearly(), "2027-01-01")).toMatchObject({
      change: "none",
      state: { since: vn("2027-01-01") },
    })
  })
})
