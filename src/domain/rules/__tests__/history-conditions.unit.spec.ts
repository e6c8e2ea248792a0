import { localDate } from "../../time/zoned"
import type { Facts } from "../facts"
import { momentFacts } from "../local-moment"
import { ask, given, refusals } from "./ask"

const SAIGON = "Asia/Ho_Chi_Minh"
const noon: Facts = momentFacts(new Date("2026-11-20T12:00:00+07:00"), SAIGON)
const month = { kind: "days", days: 30 }
const ever = { kind: "ever" }

describe("counted figures", () => {
  it.each([
    ["gt", 5, [false, false, true]],
    ["gte", 5, [false, true, true]],
    ["lt", 5, [true, false, false]],
    ["lte", 5, [true, true, false]],
  ])("%s %d for 4, 5 and 6 orders", (op, value, answers) => {
    const rule = { type: "orders_count", is: { op, value }, window: month }
    expect([4, 5, 6].map((orders) => ask(rule, { "stats.orders@30d": orders }).answer)).toEqual(answers)
  })

  it("includes both ends of between and says on which side it failed", () => {
    const rule = { type: "orders_count", is: { op: "between", min: 3, max: 10 }, window: month }
    expect([3, 10].map((orders) => ask(rule, { "stats.orders@30d": orders }).answer)).toEqual([true, true])
    const limits = { op: "between", min: 3, max: 10 }
    expect(ask(rule, { "stats.orders@30d": 2 })).toEqual({
      answer: false,
      code: "orders_count_too_low",
      detail: { actual: 2, ...limits },
    })
    expect(ask(rule, { "stats.orders@30d": 11 })).toEqual({
      answer: false,
      code: "orders_count_too_high",
      detail: { actual: 11, ...limits },
    })
    expect(refusals({ ...rule, is: { op: "between", min: 10, max: 3 } })).toEqual(["/is/max broken_condition"])
  })

  it("reads the window that it names and no other", () => {
    const rule = { type: "orders_count", is: { op: "gte", value: 1 }, window: { kind: "last_months", months: 3 } }
    expect(ask(rule, { "stats.orders@last_3_months": 1 })).toEqual({ answer: true })
    expect(ask(rule, { "stats.orders@ever": 9, "stats.orders@30d": 9, "stats.orders@this_month": 9 })).toEqual({
      answer: null,
      code: "fact_missing",
      detail: { facts: ["stats.orders@last_3_months"] },
    })
  })

  it.each([
    ["returned_orders", "stats.returned_orders@30d"],
    ["ranking_points", "points.ranking@30d"],
  ] as const)("%s compares its own figure", (type, key) => {
    const rule = { type, is: { op: "gte", value: 500 }, window: month }
    expect(ask(rule, given(key, 499))).toMatchObject({
      answer: false,
      code: `${type}_too_low`,
      detail: { actual: 499 },
    })
    expect(ask(rule, given(key, 500))).toEqual({ answer: true })
  })

  it("compares spendable points, below 0 too", () => {
    const rule = { type: "points_available", is: { op: "lt", value: 0 } }
    expect(ask(rule, { "points.available": -1 })).toEqual({ answer: true })
    expect(ask(rule, { "points.available": 0 })).toMatchObject({ answer: false, code: "points_available_too_high" })
  })
})

describe("money", () => {
  it("counts what was spent in its own currency only", () => {
    const rule = { type: "spent", is: { op: "gt", value: 10_000_000 }, currency: "vnd", window: ever }
    expect(ask(rule, { "stats.spent:vnd@ever": 10_000_001 })).toEqual({ answer: true })
    expect(ask(rule, { "stats.spent:vnd@ever": 10_000_000 })).toEqual({
      answer: false,
      code: "spent_too_low",
      detail: { actual: 10_000_000, op: "gt", value: 10_000_000, currency: "vnd" },
    })
    expect(ask(rule, { "stats.spent:usd@ever": 10_000_001 })).toMatchObject({ answer: null, code: "fact_missing" })
  })

  it("compares an average without rounding it", () => {
    const average = (op: string, value: number) => ({
      type: "average_order",
      is: { op, value },
      currency: "vnd",
      window: month,
    })
    const three: Facts = { "stats.spent:vnd@30d": 1_000_001, "stats.orders@30d": 3 } // 333,333.67
    expect(ask(average("gt", 333_333), three)).toEqual({ answer: true })
    expect(ask(average("lte", 333_333), three)).toMatchObject({
      answer: false,
      detail: { actual: 333_333, currency: "vnd" },
    })
    expect(ask(average("gte", 333_334), three).answer).toBe(false)
    const even: Facts = { "stats.spent:vnd@30d": 1_000_000, "stats.orders@30d": 2 }
    expect(["gt", "gte", "lt", "lte"].map((op) => ask(average(op, 500_000), even).answer)).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it("stays exact where a product of two safe integers is none", () => {
    const rule = { type: "average_order", is: { op: "gte", value: 999_999_999_999.99 }, currency: "usd", window: ever }
    const facts = (spent: number): Facts => ({ "stats.spent:usd@ever": spent, "stats.orders@ever": 90 })
    expect(ask(rule, facts(8_999_999_999_999_910)).answer).toBe(true)
    expect(ask(rule, facts(8_999_999_999_999_909)).answer).toBe(false)
  })

  it("takes main units as the API does, to the last cent", () => {
    const rule = { type: "spent", is: { op: "gt", value: 12.34 }, currency: "usd", window: ever }
    expect(ask(rule, { "stats.spent:usd@ever": 1_235 })).toEqual({ answer: true })
    expect(ask(rule, { "stats.spent:usd@ever": 1_234 })).toEqual({
      answer: false,
      code: "spent_too_low",
      detail: { actual: 12.34, op: "gt", value: 12.34, currency: "usd" },
    })
    const debt = { type: "debt", kind: "owed", is: { op: "between", min: -0.5, max: 0.29 }, currency: "usd" }
    expect([-51, -50, 29, 30].map((owed) => ask(debt, { "debt.owed:usd": owed }).answer)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it.each([
    { type: "spent", is: { op: "gt", value: 0.5 }, currency: "vnd", window: ever },
    { type: "average_order", is: { op: "between", min: 1, max: 1.234 }, currency: "usd", window: ever },
    { type: "debt", kind: "owed", is: { op: "between", min: 0.001, max: 1 }, currency: "usd" },
  ])("refuses an amount that cannot be paid: %j", (rule) => {
    expect(refusals(rule)).toEqual(["/is broken_condition"])
    expect(refusals({ ...rule, currency: "kwd", is: { op: "gt", value: 1.234 } })).toEqual([])
  })

  it("has no average without orders, and no negation of one", () => {
    const rule = { type: "average_order", is: { op: "lt", value: 1 }, currency: "vnd", window: month }
    const none: Facts = { "stats.spent:vnd@30d": 0, "stats.orders@30d": 0 }
    expect(ask(rule, none)).toEqual({ answer: null, code: "no_orders", detail: {} })
    expect(ask({ not: rule }, none).answer).toBeNull()
  })

  it.each(["owed", "overdue"] as const)("compares %s debt", (kind) => {
    const rule = { type: "debt", kind, is: { op: "gt", value: 0 }, currency: "vnd" }
    expect(ask(rule, given(`debt.${kind}:vnd`, 1))).toEqual({ answer: true })
    expect(ask(rule, given(`debt.${kind}:vnd`, 0))).toMatchObject({ answer: false, code: `debt_${kind}_too_low` })
    expect(ask(rule, given(`debt.${kind}:vnd`, -5_000))).toMatchObject({ answer: false, detail: { actual: -5_000 } })
  })
})

describe("returns", () => {
  const rate = (op: string, value: number) => ({ type: "return_rate", is: { op, value }, window: ever })
  const facts = (returned: number, orders: number): Facts => ({
    "stats.returned_orders@ever": returned,
    "stats.orders@ever": orders,
  })

  it("takes one of three as more than 33 and less than 34 per cent", () => {
    expect(ask(rate("gt", 33), facts(1, 3))).toEqual({ answer: true })
    expect(ask(rate("lt", 34), facts(1, 3))).toEqual({ answer: true })
    expect(ask(rate("gte", 50), facts(1, 3))).toMatchObject({
      answer: false,
      code: "return_rate_too_low",
      detail: { actual: 33, returned: 1, orders: 3 },
    })
    expect(ask(rate("gte", 50), facts(1, 2))).toEqual({ answer: true })
  })

  it("has no rate without orders", () => {
    expect(ask(rate("lte", 100), facts(0, 0))).toMatchObject({ answer: null, code: "no_orders" })
  })
})

describe("days since an order", () => {
  it.each([
    ["days_since_last_order", "stats.last_order_on"],
    ["days_since_first_order", "stats.first_order_on"],
  ] as const)("%s counts local days, whatever the hour", (type, key) => {
    const rule = { type, is: { op: "gt", value: 30 } }
    const ordered = (at: string): Facts => ({ ...noon, [key]: localDate(new Date(at), SAIGON) })
    expect(ask(rule, ordered("2026-10-20T23:59:59+07:00"))).toEqual({ answer: true })
    expect(ask(rule, ordered("2026-10-21T00:00:00+07:00"))).toEqual({
      answer: false,
      code: `${type}_too_low`,
      detail: { actual: 30, op: "gt", value: 30 },
    })
  })

  it.each(["first", "last"])(
    "has no answer for a customer without a %s order: neither inactive nor active",
    (which) => {
      const rule = { type: `days_since_${which}_order`, is: { op: "gt", value: 30 } }
      const never: Facts = { ...noon, [`stats.${which}_order_on`]: null }
      expect(ask(rule, never)).toEqual({ answer: null, code: "no_orders", detail: {} })
      expect(ask({ not: rule }, never)).toEqual({ answer: null, code: "no_orders", detail: {} })
    },
  )
})

describe("bought before", () => {
  it.each([
    ["bought_product", "bought.product@ever"],
    ["bought_category", "bought.category@ever"],
    ["bought_collection", "bought.collection@ever"],
    ["bought_product_type", "bought.product_type@ever"],
    ["bought_brand", "bought.brand@ever"],
  ] as const)("%s: bought and never are opposites", (type, key) => {
    const bought = { type, op: "bought", match: "any", ids: ["x", "y"], window: ever }
    const never = { type, op: "never", ids: ["x", "y"], window: ever }
    expect(ask(bought, given(key, { y: 1 }))).toEqual({ answer: true })
    expect(ask(never, given(key, { y: 1 }))).toEqual({ answer: false, code: `${type}_found`, detail: { actual: 1 } })
    expect(ask(bought, given(key, { z: 9 }))).toEqual({
      answer: false,
      code: `${type}_too_few`,
      detail: { actual: 0, min_quantity: null, missing_ids: ["x", "y"] },
    })
    expect(ask(never, given(key, {}))).toEqual({ answer: true })
  })

  it("asks each id on its own, so that goods in two categories never count twice", () => {
    const facts: Facts = { "bought.category@30d": { shirts: 1, clothes: 2 } }
    const rule = { type: "bought_category", op: "bought", ids: ["shirts", "clothes"], window: month }
    expect(ask({ ...rule, match: "any", min_quantity: 2 }, facts)).toEqual({ answer: true })
    expect(ask({ ...rule, match: "any", min_quantity: 3 }, facts)).toMatchObject({
      answer: false,
      detail: { actual: 2 },
    })
    expect(ask({ ...rule, match: "all", min_quantity: 1 }, facts)).toEqual({ answer: true })
    expect(ask({ ...rule, match: "all", min_quantity: 2 }, facts)).toMatchObject({
      answer: false,
      code: "bought_category_too_few",
      detail: { missing_ids: ["shirts"] },
    })
  })

  it("counts half a kilo as bought", () => {
    const rule = { type: "bought_product", op: "bought", match: "all", ids: ["rice"], window: ever }
    expect(ask(rule, { "bought.product@ever": { rice: 0.5 } })).toEqual({ answer: true })
    expect(ask({ ...rule, min_quantity: 1 }, { "bought.product@ever": { rice: 0.5 } }).answer).toBe(false)
  })

  it("is not fooled by an id that every object has", () => {
    const rule = { type: "bought_product", op: "bought", match: "any", ids: ["constructor"], window: ever }
    expect(ask(rule, { "bought.product@ever": {} })).toMatchObject({ answer: false, code: "bought_product_too_few" })
  })

  it("knows the channels", () => {
    const rule = { type: "bought_on_channel", ids: ["web", "shop"], window: month }
    expect(ask(rule, { "orders.by_channel@30d": { shop: 1 } })).toEqual({ answer: true })
    expect(ask(rule, { "orders.by_channel@30d": { shop: 0, phone: 3 } })).toMatchObject({
      answer: false,
      code: "never_bought_on_channel",
    })
  })
})

describe("vouchers", () => {
  const uses: Facts = { "vouchers.used@ever": { tet: 2, welcome: 1 } }
  const used = (value: number, ids?: string[]) => ({
    type: "voucher_used",
    is: { op: "gte", value },
    window: ever,
    ...(ids ? { ids } : {}),
  })

  it("adds the uses of the named vouchers, each once, or of all", () => {
    expect(ask(used(3), uses)).toEqual({ answer: true })
    expect(ask(used(3, ["tet", "tet"]), uses)).toMatchObject({
      answer: false,
      code: "voucher_used_too_low",
      detail: { actual: 2 },
    })
    expect(ask(used(3, ["tet", "welcome"]), uses)).toEqual({ answer: true })
    expect(ask(used(1, ["other"]), uses)).toMatchObject({ answer: false, detail: { actual: 0 } })
  })
})

describe("rfm", () => {
  const high = { type: "rfm_score", dimension: "recency", scores: ["high", "medium"] }

  it("compares levels and quantiles, each in its own scale", () => {
    expect(ask(high, { "rfm.recency": "medium" })).toEqual({ answer: true })
    expect(ask(high, { "rfm.recency": "low" })).toMatchObject({
      answer: false,
      code: "other_rfm_score",
      detail: { found: "low" },
    })
    const best = { type: "rfm_score", dimension: "monetary", scores: [4, 5] }
    expect(ask(best, { "rfm.monetary": 5 })).toEqual({ answer: true })
    expect(ask(best, { "rfm.monetary": 3 }).answer).toBe(false)
  })

  it.each(["recency", "frequency", "monetary"] as const)("reads %s, and has no answer without orders", (dimension) => {
    const rule = { ...high, dimension }
    expect(ask(rule, given(`rfm.${dimension}`, "high"))).toEqual({ answer: true })
    expect(ask(rule, given(`rfm.${dimension}`, "low"))).toMatchObject({ answer: false, detail: { dimension } })
    expect(ask(rule, given(`rfm.${dimension}`, null))).toEqual({
      answer: null,
      code: "no_rfm_score",
      detail: { dimension },
    })
  })

  it("has no answer in the other scale or without orders", () => {
    expect(ask({ not: high }, { "rfm.recency": 5 })).toMatchObject({ answer: null, code: "other_rfm_scale" })
    expect(ask({ not: high }, { "rfm.recency": null })).toMatchObject({ answer: null, code: "no_rfm_score" })
  })

  it("refuses scales mixed in one rule", () => {
    expect(refusals({ ...high, scores: ["high", 5] })).toHaveLength(1)
    expect(refusals({ ...high, scores: [6] })).toHaveLength(1)
  })
})
