import {
  checkCapture,
  checkHold,
  checkPosting,
  checkResize,
  checkReverse,
  checkTransfer,
  MAX_AMOUNT,
} from "../check-input"
import type { Posting } from "../types"
import { day } from "./given"

const good: Posting = {
  unit: "points",
  owner_id: "cus_1",
  kind: "earn",
  amount: 10,
  key: "k",
  source_type: "order",
  source_id: "o",
}
const sale: Posting = { ...good, unit: "vnd", kind: "sale" }
const fieldOf = (refusal: ReturnType<typeof checkPosting>) => refusal?.detail.field

describe("the input of a posting", () => {
  it("is accepted when it makes sense", () => {
    expect(checkPosting(good)).toBeUndefined()
    expect(checkPosting({ ...sale, due_at: day("2026-01-01"), credit_limit: 0 })).toBeUndefined()
    expect(checkPosting({ ...good, kind: "adjust", amount: 0, ranking: -5 })).toBeUndefined()
    expect(checkPosting({ ...good, amount: MAX_AMOUNT })).toBeUndefined()
  })

  it.each<[string, Partial<Posting>, string]>([
    ["a fraction", { amount: 1.5 }, "amount"],
    ["not a number", { amount: Number.NaN }, "amount"],
    ["an unsafe amount", { amount: Number.MAX_SAFE_INTEGER + 1 }, "amount"],
    ["more than a balance can bear", { amount: MAX_AMOUNT + 1 }, "amount"],
    ["nothing", { kind: "adjust", amount: 0 }, "amount"],
    ["an earning below zero", { amount: -1 }, "amount"],
    ["a spending above zero", { kind: "redeem", amount: 1 }, "amount"],
    ["half a ranking point", { ranking: 0.5 }, "ranking"],
    ["a reversal", { kind: "reverse" }, "kind"],
    ["a transfer", { kind: "transfer" }, "kind"],
    ["an expiry", { kind: "expire", amount: -1 }, "kind"],
    ["a sale in points", { kind: "sale" }, "kind"],
    ["an unknown unit", { unit: "Points" }, "unit"],
    ["nobody's points", { owner_id: "" }, "owner_id"],
    ["no key", { key: "" }, "key"],
    ["an endless key", { key: "k".repeat(256) }, "key"],
    ["no source", { source_id: "" }, "source_id"],
    ["no kind of source", { source_type: "" }, "source_type"],
    ["dates on what is taken", { kind: "redeem", amount: -1, expires_at: day("2026-01-01") }, "amount"],
    ["an expiry before it is ripe", { available_at: day("2026-02-01"), expires_at: day("2026-02-01") }, "expires_at"],
    ["points that fall due", { due_at: day("2026-01-01") }, "unit"],
  ])("refuses %s", (_, change, field) => {
    expect(fieldOf(checkPosting({ ...good, ...change }))).toBe(field)
  })

  it.each<[string, Partial<Posting>, string]>([
    ["an earning", { kind: "earn" }, "kind"],
    ["ranking points", { ranking: 1 }, "ranking"],
    ["an expiry", { expires_at: day("2026-01-01") }, "unit"],
    ["half a limit", { credit_limit: 0.5 }, "credit_limit"],
    ["a limit below zero", { credit_limit: -1 }, "credit_limit"],
  ])("refuses %s in a debt", (_, change, field) => {
    expect(fieldOf(checkPosting({ ...sale, ...change }))).toBe(field)
  })

  it("says in words what is wrong", () => {
    expect(checkPosting({ ...good, amount: 1.5 })).toEqual({
      ok: false,
      code: "bad_input",
      detail: {
        field: "amount",
        given: 1.5,
        problem: "amount must be a whole number, at most 1000000000000 either way",
      },
    })
  })
})

describe("the input of the other operations", () => {
  const hold = { unit: "points", owner_id: "cus_1", amount: 5, source_type: "cart", source_id: "c" }
  const move = { unit: "points", from: "a", to: "b", key: "k" }

  it("is accepted when it makes sense", () => {
    expect([
      checkHold(hold),
      checkResize({ hold_id: "h", amount: 1 }),
      checkCapture({ hold_id: "h", key: "k" }),
      checkReverse({ entry_id: "e" }),
      checkTransfer(move),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined])
  })

  it.each([
    ["a hold of nothing", checkHold({ ...hold, amount: 0 }), "amount"],
    ["a hold without a source", checkHold({ ...hold, source_id: "" }), "source_id"],
    ["a hold with an empty key", checkHold({ ...hold, key: "" }), "key"],
    ["a resize to nothing", checkResize({ hold_id: "h", amount: 0 }), "amount"],
    ["a capture below zero", checkCapture({ hold_id: "h", key: "k", amount: -1 }), "amount"],
    ["a capture as a reversal", checkCapture({ hold_id: "h", key: "k", kind: "reverse" }), "kind"],
    ["a capture without a key", checkCapture({ hold_id: "h", key: "" }), "key"],
    ["a reversal of a fraction", checkReverse({ entry_id: "e", amount: 0.5 }), "amount"],
    ["a reversal with an empty key", checkReverse({ entry_id: "e", key: "" }), "key"],
    ["a transfer to oneself", checkTransfer({ ...move, to: "a" }), "to"],
    ["a transfer from nobody", checkTransfer({ ...move, from: "" }), "owner_id"],
    ["a transfer of nothing", checkTransfer({ ...move, amount: 0 }), "amount"],
    ["a transfer without a key", checkTransfer({ ...move, key: "" }), "key"],
  ])("refuses %s", (_, refusal, field) => {
    expect(fieldOf(refusal)).toBe(field)
  })
})
