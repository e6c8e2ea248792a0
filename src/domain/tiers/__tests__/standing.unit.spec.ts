import fc from "fast-check"
import { earnedIndex, earnedTier, nextTier, thresholdOf } from "../standing"
import { anyValue, ladder } from "./fixtures"

describe("the tier that a value earns", () => {
  it.each([
    [0, "tier_member"],
    [499, "tier_member"],
    [500, "tier_silver"],
    [1_999, "tier_silver"],
    [2_000, "tier_gold"],
    [5_000, "tier_gold"],
    [5_001, "tier_platinum"],
    [1_000_000, "tier_platinum"],
  ])("%i points: %s", (value, id) => {
    expect(earnedTier(ladder(), value).id).toBe(id)
  })

  it("is the lowest for a value below zero", () => {
    expect(earnedTier(ladder(), -20).id).toBe("tier_member")
  })

  it("compares spend in minor units of the ladder's currency", () => {
    const tiers = [
      { id: "a", name: "A", from: 0 },
      { id: "b", name: "B", from: 100 },
    ]
    const usd = ladder({ metric: { kind: "spend", currency: "usd" }, tiers })
    expect(thresholdOf(usd, usd.tiers[1])).toBe(10_000)
    expect([earnedTier(usd, 9_999).id, earnedTier(usd, 10_000).id]).toEqual(["a", "b"])
    const vnd = ladder({ metric: { kind: "spend", currency: "vnd" }, tiers })
    expect(earnedTier(vnd, 100).id).toBe("b")
  })

  it("never falls when the value rises", () => {
    fc.assert(
      fc.property(anyValue, fc.nat(5_000), (value, more) => {
        expect(earnedIndex(ladder(), value + more)).toBeGreaterThanOrEqual(earnedIndex(ladder(), value))
      }),
    )
  })
})

describe("the next tier", () => {
  it.each([
    [0, "tier_silver", 500],
    [499, "tier_silver", 1],
    [500, "tier_gold", 1_500],
    [5_000, "tier_platinum", 1],
    [-20, "tier_silver", 520],
  ])("after %i points is %s, with %i lacking", (value, id, missing) => {
    const next = nextTier(ladder(), value)
    expect([next?.tier.id, next?.missing]).toEqual([id, missing])
  })

  it("is none at the top", () => {
    expect(nextTier(ladder(), 5_001)).toBeNull()
    expect(nextTier(ladder(), 0, "tier_platinum")).toBeNull()
  })

  it("is above the tier held, though this period's value earns less", () => {
    expect(nextTier(ladder(), 0, "tier_gold")).toMatchObject({ tier: { id: "tier_platinum" }, missing: 5_001 })
    expect(nextTier(ladder(), 600, "tier_member")).toMatchObject({ tier: { id: "tier_gold" }, missing: 1_400 })
    expect(nextTier(ladder(), 0, "tier_removed")).toMatchObject({ tier: { id: "tier_silver" } })
  })

  it("is earned by exactly what is lacking", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const next = nextTier(ladder(), value)
        if (!next) return
        expect(next.missing).toBeGreaterThan(0)
        expect(earnedTier(ladder(), value + next.missing)).toEqual(next.tier)
        expect(earnedTier(ladder(), value + next.missing - 1)).not.toEqual(next.tier)
      }),
    )
  })
})
