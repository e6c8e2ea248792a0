import { z } from "zod"
import { condition } from "../condition"
import { evaluate } from "../evaluate"
import type { Facts } from "../facts"
import { fact } from "../needs"
import { prepareTree } from "../read-tree"
import { allOf, anyOf, oneOf } from "../verdict"

const yes = { type: "first_order" }
const no = { type: "order_currency", codes: ["usd"] }
const unknown = { type: "points_available", is: { op: "gte", value: 1 } }
const facts: Facts = { "order.earlier_orders": 0, "order.currency": "vnd" }
const answer = (tree: unknown, known: Facts = facts) => evaluate(tree, known).answer
const codes = (tree: unknown, known: Facts = facts) =>
  evaluate(tree, known).reasons.map(({ path, code }) => `${path} ${code}`)

describe("three-valued logic", () => {
  it.each([
    [yes, yes, true, true],
    [yes, no, false, true],
    [yes, unknown, null, true],
    [no, no, false, false],
    [no, unknown, false, null],
    [unknown, unknown, null, null],
  ])("%j with %j: all is %s, any is %s", (left, right, all, any) => {
    expect(answer({ all: [left, right] })).toBe(all)
    expect(answer({ all: [right, left] })).toBe(all)
    expect(answer({ any: [left, right] })).toBe(any)
    expect(answer({ any: [right, left] })).toBe(any)
  })

  it("turns yes and no round and leaves no answer alone", () => {
    expect([yes, no, unknown].map((node) => answer({ not: node }))).toEqual([false, true, null])
  })

  it("refuses when there is no answer", () => {
    expect(evaluate(unknown, facts)).toEqual({
      ok: false,
      answer: null,
      reasons: [{ path: "", type: "points_available", code: "fact_missing", detail: { facts: ["points.available"] } }],
    })
    expect(evaluate({ not: unknown }, facts).ok).toBe(false)
    expect(evaluate({ not: { not: unknown } }, facts).ok).toBe(false)
  })
})

describe("what cannot be judged", () => {
  it("refuses an unknown condition, under not as well", () => {
    const reason = {
      type: null,
      code: "unknown_condition",
      detail: { type: "moon_phase", message: 'there is no condition "moon_phase"' },
    }
    expect(evaluate({ type: "moon_phase" }, facts).reasons).toEqual([{ path: "", ...reason }])
    expect(evaluate({ not: { type: "moon_phase" } }, facts)).toMatchObject({ ok: false, answer: null })
    expect(evaluate({ all: [yes, { not: { type: "moon_phase" } }] }, facts).reasons).toEqual([
      { path: "/all/1/not", ...reason },
    ])
  })

  it("refuses a condition with broken parameters, an empty group and no rule at all", () => {
    expect(codes({ type: "order_value", currency: "vnd" })).toEqual(["/min broken_condition"])
    expect(codes({ not: { all: [] } })).toEqual(["/not/all empty_group"])
    expect(codes({ all: [yes, { any: [] }] })).toEqual(["/all/1/any empty_group"])
    expect(codes(null)).toEqual([" not_a_node"])
    expect(codes({ ...yes, version: 9 })).toEqual(["/version unsupported_version"])
  })

  it("lets the rest of the rule decide alone where it can", () => {
    expect(answer({ any: [yes, { type: "moon_phase" }] })).toBe(true)
    expect(answer({ all: [no, { type: "moon_phase" }] })).toBe(false)
    expect(answer({ not: { all: [no, { type: "moon_phase" }] } })).toBe(true)
  })

  it("takes a fact of the wrong kind for no fact", () => {
    const text = { "order.earlier_orders": "0" } as unknown as Facts
    expect(evaluate({ not: yes }, text).reasons).toEqual([
      { path: "/not", type: "first_order", code: "fact_broken", detail: { facts: ["order.earlier_orders"] } },
    ])
    const fraction: Facts = { "order.earlier_orders": 0.5 }
    expect(codes(yes, fraction)).toEqual([" fact_broken"])
    expect(codes(yes, { "order.earlier_orders": NaN })).toEqual([" fact_broken"])
  })

  it("tells missing facts before broken ones", () => {
    const rule = { type: "order_value", min: 1, currency: "vnd" }
    expect(evaluate(rule, { "order.goods": 0.5 }).reasons).toMatchObject([
      { code: "fact_missing", detail: { facts: ["order.currency"] } },
    ])
    expect(evaluate(rule, { "order.goods": 0.5, "order.currency": "vnd" }).reasons).toMatchObject([
      { code: "fact_broken", detail: { facts: ["order.goods"] } },
    ])
  })

  it("refuses when a condition itself fails", () => {
    const failing = condition({
      type: "failing",
      scope: "order",
      title: { vi: "", en: "" },
      fields: [],
      params: z.strictObject({}),
      facts: () => ({ earlier: fact("order.earlier_orders") }),
      check: () => {
        throw new RangeError("no such zone")
      },
      describe: () => ({ vi: "", en: "" }),
    })
    const tree = prepareTree({ not: { type: "failing" } }, { find: () => failing })
    expect(evaluate(tree, facts)).toEqual({
      ok: false,
      answer: null,
      reasons: [{ path: "/not", type: "failing", code: "broken_condition", detail: { message: "no such zone" } }],
    })
  })
})

describe("sets of ids", () => {
  it("never hold for everybody because nothing was wanted, or nothing is there", () => {
    expect(allOf(["a"], [], "code")).toEqual({
      ok: false,
      code: "code",
      detail: { actual: ["a"], wanted: [], missing: [] },
    })
    expect(anyOf(["a"], [], "code")).toEqual({ ok: false, code: "code", detail: { actual: ["a"], wanted: [] } })
    expect(anyOf([], ["a"], "code")).toEqual({ ok: false, code: "code", detail: { actual: [], wanted: ["a"] } })
    expect(oneOf(null, ["a"], "code")).toEqual({ ok: false, code: "code", detail: { actual: null, wanted: ["a"] } })
  })
})

describe("reasons", () => {
  const vip = { type: "customer_group", op: "in", ids: ["vip"] }
  const known: Facts = { ...facts, "customer.group_ids": ["vip"], "order.goods": 300_000 }

  it("lists every condition that fails, none that holds", () => {
    const rule = { all: [yes, no, { type: "order_value", min: 500_000, currency: "vnd" }, vip] }
    expect(evaluate(rule, known).reasons).toEqual([
      { path: "/all/1", type: "order_currency", code: "other_currency", detail: { actual: "vnd", wanted: ["usd"] } },
      {
        path: "/all/2",
        type: "order_value",
        code: "order_value_too_low",
        detail: { actual: 300_000, min: 500_000, missing: 200_000, currency: "vnd" },
      },
    ])
  })

  it("lists all ways out of an any that failed, and nothing of one that held", () => {
    expect(codes({ all: [{ any: [no, unknown] }, { any: [no, yes] }] }, known)).toEqual([
      "/all/0/any/0 other_currency",
      "/all/0/any/1 fact_missing",
    ])
  })

  it("names what holds but must not", () => {
    expect(codes({ all: [yes, { not: vip }] }, known)).toEqual(["/all/1/not excluded"])
    expect(codes({ not: { any: [no, vip] } }, known)).toEqual(["/not/any/1 excluded"])
    expect(codes({ not: { all: [yes, vip] } }, known)).toEqual(["/not/all/0 excluded", "/not/all/1 excluded"])
    expect(codes({ not: { not: no } }, known)).toEqual(["/not/not other_currency"])
  })

  it("judges a prepared rule like the same rule unread", () => {
    const rule = { all: [no, { not: vip }] }
    expect(evaluate(prepareTree(rule), known)).toEqual(evaluate(rule, known))
  })
})
