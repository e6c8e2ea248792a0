import fc from "fast-check"
import { compare, fraction, round } from "../../money/fraction"
import { applyRules, type RulesInput } from "../apply-rules"
import type { OrderLine } from "../order-facts"
import { earningRule, type EarningRule } from "../rule"

const line = (id: string, price: number, over: Partial<OrderLine> = {}): OrderLine => ({
  id,
  productId: `prod_${id}`,
  variantId: null,
  categoryIds: [],
  collectionId: null,
  typeId: null,
  tagIds: [],
  isGiftCard: false,
  isDiscounted: false,
  quantity: 1,
  listPrice: price,
  orderedWithTax: price,
  orderedWithoutTax: price,
  keptWithTax: price,
  keptWithoutTax: price,
  ...over,
})

const rule = (effect: object, over: object = {}): EarningRule =>
  earningRule.parse({ id: "r1", name: "Quy tắc", effect, ...over })

const input = (over: Partial<RulesInput> = {}): RulesInput => ({
  lines: [line("a", 600_000)],
  shipping: 0,
  includeTax: true,
  currency: "vnd",
  base: { source: "program", sourceId: null, moneyPerPoint: 10_000 },
  rules: [],
  combine: "best",
  facts: {},
  ...over,
})

const points = (over: Partial<RulesInput>): number => round(applyRules(input(over)).points, "down")

describe("points by rules", () => {
  it("are the ordinary rate without any", () => {
    expect(points({})).toBe(60)
    expect(points({ base: { source: "tier", sourceId: "tier_gold", moneyPerPoint: 5_000 } })).toBe(120)
  })

  it("in per cent: 600,000đ x 30 % at 10,000đ is 18 points, and the better ordinary rate wins", () => {
    const percent = rule({ kind: "percent", percent: 30 })
    expect(points({ rules: [percent], combine: "stack" })).toBe(60 + 18)
    expect(points({ rules: [percent] })).toBe(60)
    expect(points({ rules: [rule({ kind: "percent", percent: 150 })] })).toBe(90)
  })

  it.each([
    [99_999, 0],
    [100_000, 5],
    [199_999, 5],
    [200_000, 10],
    [499_999, 10],
    [500_000, 150],
  ])("by bands of the order's value: %i gives %i on top", (value, extra) => {
    const bands = rule({
      kind: "bands",
      currency: "vnd",
      bands: [
        { from: 100_000, points: 5 },
        { from: 200_000, points: 10 },
        { from: 500_000, percent: 300 },
      ],
    })
    const ordinary = Math.floor(value / 10_000)
    expect(points({ lines: [line("a", value)], rules: [bands], combine: "stack" })).toBe(ordinary + extra)
  })

  it("for goods: a shirt gives 2 points each, other goods the ordinary rate", () => {
    const lines = [
      line("shirt", 50_000, { categoryIds: ["ao"], quantity: 10 }),
      line("rice", 100_000, { categoryIds: ["gao"] }),
    ]
    const perShirt = rule({ kind: "per_unit", points: 2 }, { goods: { category_ids: ["ao"] } })
    expect(points({ lines, rules: [perShirt] })).toBe(20 + 10)
    expect(points({ lines, rules: [perShirt], combine: "stack" })).toBe(15 + 20)
  })

  it("multiplied: a double day doubles, and half of nothing takes half away when all count", () => {
    expect(points({ rules: [rule({ kind: "multiplier", factor: 2 })] })).toBe(120)
    expect(points({ rules: [rule({ kind: "multiplier", factor: 2 })], combine: "stack" })).toBe(120)
    expect(points({ rules: [rule({ kind: "multiplier", factor: 0.5 })] })).toBe(60)
    expect(points({ rules: [rule({ kind: "multiplier", factor: 0.5 })], combine: "stack" })).toBe(30)
  })

  it("take the best one or all of them", () => {
    const rules = [rule({ kind: "points", points: 70 }), rule({ kind: "multiplier", factor: 2 }, { id: "r2" })]
    expect(points({ rules })).toBe(120)
    expect(points({ rules, combine: "stack" })).toBe(60 + 70 + 60)
  })

  it("hold only where their conditions do, and say why not", () => {
    const conditional = rule(
      { kind: "points", points: 500 },
      { when: { type: "order_value", min: 1_000_000, currency: "vnd" } },
    )
    const facts = { "order.currency": "vnd", "order.goods": 600_000 } as const
    const result = applyRules(input({ rules: [conditional], facts }))
    expect(round(result.points, "down")).toBe(60)
    expect(result.skipped).toMatchObject([{ id: "r1", name: "Quy tắc", reasons: [{ type: "order_value" }] }])
    const richer = applyRules(input({ rules: [conditional], facts: { ...facts, "order.goods": 1_000_000 } }))
    expect(round(richer.points, "down")).toBe(500)
  })

  it("hold for nobody when a fact is missing", () => {
    const conditional = rule(
      { kind: "points", points: 500 },
      { when: { not: { type: "order_value", min: 1, currency: "vnd" } } },
    )
    const result = applyRules(input({ rules: [conditional], facts: {} }))
    expect(round(result.points, "down")).toBe(60)
    expect(result.skipped[0]?.reasons[0]?.code).toBe("fact_missing")
  })

  it("leave out what is switched off or has no rate for the currency", () => {
    expect(points({ rules: [rule({ kind: "points", points: 500 }, { active: false })] })).toBe(60)
    expect(points({ rules: [rule({ kind: "rate", rates: { usd: 1 } })] })).toBe(60)
    expect(points({ rules: [rule({ kind: "rate", rates: { vnd: 2_000 } })] })).toBe(300)
  })

  it("explain themselves", () => {
    const rules = [rule({ kind: "points", points: 70 }), rule({ kind: "points", points: 65 }, { id: "r2" })]
    expect(applyRules(input({ rules })).parts).toEqual([
      { rule: "base", id: null, name: null, source: "program", base: 600_000, points: 0, counted: false },
      { rule: "rule", id: "r1", name: "Quy tắc", source: "points", base: 600_000, points: 70, counted: true },
      { rule: "rule", id: "r2", name: "Quy tắc", source: "points", base: 600_000, points: 65, counted: false },
    ])
  })

  const anyEffect = fc.oneof(
    fc.record({ kind: fc.constant("points"), points: fc.integer({ min: 1, max: 5000 }) }),
    fc.record({ kind: fc.constant("per_unit"), points: fc.integer({ min: 1, max: 50 }) }),
    fc.record({ kind: fc.constant("multiplier"), factor: fc.integer({ min: 0, max: 500 }).map((n) => n / 100) }),
    fc.record({ kind: fc.constant("percent"), percent: fc.integer({ min: 1, max: 50_000 }).map((n) => n / 100) }),
  )
  const anyRules = fc
    .array(anyEffect, { maxLength: 4 })
    .map((effects) => effects.map((effect, i) => rule(effect, { id: `r${i}` })))

  it("never go below zero; the best is never below the ordinary rate, nor above what one rule alone gives", () => {
    fc.assert(
      fc.property(anyRules, fc.nat(3_000_000), (rules, value) => {
        const lines = [line("a", value)]
        const ordinary = applyRules(input({ lines })).points
        const best = applyRules(input({ lines, rules })).points
        expect(compare(best, ordinary)).toBeGreaterThanOrEqual(0)
        const alone = rules.map((r) => applyRules(input({ lines, rules: [r] })).points)
        const top = alone.reduce((a, b) => (compare(a, b) > 0 ? a : b), ordinary)
        expect(compare(best, top)).toBe(0)
        expect(
          compare(applyRules(input({ lines, rules, combine: "stack" })).points, fraction(0)),
        ).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
