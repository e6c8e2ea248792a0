import { CUSTOMER_SCOPE } from "../registry"
import { parseTree } from "../parse-tree"
import { MAX_DEPTH, MAX_NODES, storedTree } from "../tree"
import { refusals } from "./ask"

const first = { type: "first_order" }
const vip = { type: "customer_group", op: "in", ids: ["vip"] }
const nested = (levels: number): unknown => (levels === 1 ? first : { not: nested(levels - 1) })

describe("a rule that may be stored", () => {
  it("keeps its shape and drops its version, which storing adds", () => {
    const rule = { all: [first, { any: [vip, { not: first }] }] }
    expect(parseTree({ ...rule, version: 1 })).toMatchObject({ ok: true, tree: rule })
    expect(storedTree(rule)).toEqual({ ...rule, version: 1 })
  })

  it("trims nothing and invents nothing: parameters that were left out stay out", () => {
    const rule = { type: "contains_product", match: "any", ids: ["a"] }
    const parsed = parseTree(rule)
    expect(parsed.ok && parsed.tree).toEqual(rule)
  })
})

describe("a rule that is refused", () => {
  it("names the place and the reason of every error at once", () => {
    const parsed = parseTree({
      all: [first, { any: [] }, { type: "order_value", min: -1, currency: "dong" }, { type: "moon_phase" }, { not: 5 }],
    })
    expect(parsed.ok).toBe(false)
    if (parsed.ok) return
    expect(parsed.errors.map(({ path, code }) => [path, code])).toEqual([
      ["/all/1/any", "empty_group"],
      ["/all/2/min", "broken_condition"],
      ["/all/2/currency", "broken_condition"],
      ["/all/3", "unknown_condition"],
      ["/all/4/not", "not_a_node"],
    ])
    expect(parsed.errors.map(({ message }) => message)).toEqual([
      '"any" needs at least one rule',
      expect.stringContaining("0"),
      "must be a currency code such as vnd",
      'there is no condition "moon_phase"',
      "a rule is an object with all, any, not or type",
    ])
  })

  it.each([
    ["nothing", undefined, " not_a_node"],
    ["null", null, " not_a_node"],
    ["a list", [first], " not_a_node"],
    ["an empty object", {}, " not_a_node"],
    ["two meanings at once", { all: [first], any: [first] }, " ambiguous_node"],
    ["a group with something beside it", { all: [first], note: "x" }, " unknown_key"],
    ["all of nothing", { all: [] }, "/all empty_group"],
    ["any of nothing", { any: [] }, "/any empty_group"],
    ["a group that is no list", { all: first }, "/all not_a_node"],
    ["a type that is no text", { type: 5 }, " unknown_condition"],
    ["a type that every object has", { type: "constructor" }, " unknown_condition"],
    ["an unknown parameter", { type: "first_order", really: true }, " broken_condition"],
    ["a later version", { ...first, version: 2 }, "/version unsupported_version"],
    ["a version that is no number", { ...first, version: "1" }, "/version unsupported_version"],
    ["a version below the root", { all: [{ ...first, version: 1 }] }, "/all/0 broken_condition"],
  ])("%s", (_name, raw, expected) => {
    expect(refusals(raw)).toEqual([expected])
  })

  it("tells a later version apart from the known one", () => {
    const messageOf = (version: unknown) => {
      const parsed = parseTree({ ...first, version })
      return parsed.ok ? "" : parsed.errors[0]?.message
    }
    expect(messageOf(2)).toBe("this rule has version 2, known is 1")
    expect(messageOf("1")).toBe("this rule has version string, known is 1")
  })

  it("escapes keys in a path as a JSON pointer does", () => {
    const parsed = parseTree(
      { type: "odd" },
      {
        find: () => ({
          type: "odd",
          scope: "order",
          title: { vi: "", en: "" },
          fields: [],
          bind: () => ({ ok: false, problems: [{ path: ["a/b~c", 0], message: "wrong" }] }),
        }),
      },
    )
    expect(parsed).toMatchObject({ ok: false, errors: [{ path: "/a~1b~0c/0", message: "wrong" }] })
  })

  it(`allows ${MAX_DEPTH} levels and not one more`, () => {
    expect(refusals(nested(MAX_DEPTH))).toEqual([])
    expect(refusals(nested(MAX_DEPTH + 1))).toEqual([`${"/not".repeat(MAX_DEPTH)} too_deep`])
    expect(refusals(nested(10_000))).toHaveLength(1)
    const grouped = (levels: number): unknown =>
      levels === 1 ? first : levels % 2 === 0 ? { all: [grouped(levels - 1)] } : { any: [grouped(levels - 1)] }
    expect(refusals(grouped(MAX_DEPTH))).toEqual([])
    expect(refusals(grouped(MAX_DEPTH + 1))).toEqual([`${"/any/0/all/0".repeat(MAX_DEPTH / 2)} too_deep`])
  })

  it(`allows ${MAX_NODES} nodes and not one more, and reads no further`, () => {
    const many = (count: number) => ({ all: Array.from({ length: count - 1 }, () => first) })
    expect(refusals(many(MAX_NODES))).toEqual([])
    expect(refusals(many(MAX_NODES + 1))).toEqual([`/all/${MAX_NODES - 1} too_many_nodes`])
    expect(refusals(many(1_000_000))).toHaveLength(1)
    const chains = { all: Array.from({ length: 20 }, () => nested(5)) }
    expect(refusals(chains)).toEqual(["/all/19/not/not/not/not too_many_nodes"])
  })

  it("refuses questions about the order and the clock in a rule about customers", () => {
    const options = { scopes: CUSTOMER_SCOPE }
    expect(parseTree(vip, options).ok).toBe(true)
    const parsed = parseTree({ all: [vip, first, { type: "weekday", days: [1] }] }, options)
    expect(parsed).toMatchObject({
      ok: false,
      errors: [
        { path: "/all/1", code: "wrong_scope", detail: { type: "first_order", scope: "order", allowed: ["customer"] } },
        { path: "/all/2", code: "wrong_scope", detail: { type: "weekday", scope: "moment", allowed: ["customer"] } },
      ],
    })
  })
})
