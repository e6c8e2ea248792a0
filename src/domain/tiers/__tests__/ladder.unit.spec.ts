import { defaultLadder, tierLadder } from "../ladder"
import { tierName, tierSettings } from "../tier"

const problems = (input: unknown): string[] => {
  const result = tierLadder.safeParse(input)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
}
const tier = (id: string, from: number, over: object = {}) => ({ id, name: id, from, ...over })

describe("the ladder of the reference systems", () => {
  it("has four tiers with their edges, rates and discounts", () => {
    const rows = defaultLadder().tiers.map((t) => [t.id, t.from, t.rates.vnd, t.discount_percent])
    expect(rows).toEqual([
      ["tier_member", 0, undefined, 0],
      ["tier_silver", 500, 8_000, 3],
      ["tier_gold", 2_000, 5_000, 5],
      ["tier_platinum", 5_001, 3_000, 10],
    ])
  })

  it("names them in both languages", () => {
    const names = (locale: "vi" | "en") => defaultLadder().tiers.map((t) => tierName(t, locale))
    expect(names("vi")).toEqual(["Thành viên", "Bạc", "Vàng", "Bạch kim"])
    expect(names("en")).toEqual(["Member", "Silver", "Gold", "Platinum"])
  })

  it("counts ranking points of all time and never takes a tier away", () => {
    expect(defaultLadder()).toMatchObject({
      metric: { kind: "ranking_points" },
      window: { kind: "all_time" },
      review: { kind: "never" },
      reviews_from: null,
      on_review: "one_step",
      grace_days: 0,
      notice_days: 30,
    })
  })

  it("hands out a fresh copy each time", () => {
    defaultLadder().tiers.pop()
    expect(defaultLadder().tiers).toHaveLength(4)
  })
})

describe("a merchant's ladder", () => {
  it("fills what is left out of a tier", () => {
    expect(tierSettings.parse({ id: "t", name: " Bạn bè ", from: 0 })).toEqual({
      id: "t",
      name: "Bạn bè",
      names: {},
      from: 0,
      rates: {},
      discount_percent: 0,
      max_discount: {},
      minimum_order: {},
      promotion_bonus: 0,
      benefits: "",
      colour: "grey",
    })
  })

  it("may count spend in a currency, or orders, over any period", () => {
    expect(
      problems({ metric: { kind: "spend", currency: "vnd" }, window: { kind: "rolling_months", months: 12 } }),
    ).toEqual([])
    expect(problems({ metric: { kind: "orders" }, window: { kind: "half_year" }, review: { kind: "yearly" } })).toEqual(
      [],
    )
    expect(defaultLadder({ review: { kind: "rolling" } }).review).toEqual({ kind: "rolling", months: 12 })
  })

  it("starts at 0", () => {
    expect(problems({ tiers: [tier("a", 10)] })).toEqual(['tiers.0.from: the first tier starts at 0, "a" starts at 10'])
  })

  it("rises from tier to tier", () => {
    expect(problems({ tiers: [tier("a", 0), tier("b", 500), tier("c", 200)] })).toEqual([
      'tiers.2.from: "b" (from 500) and "c" (from 200) are not in rising order',
    ])
    expect(problems({ tiers: [tier("a", 0), tier("b", 500), tier("c", 500)] })).toEqual([
      'tiers.2.from: "b" (from 500) and "c" (from 500) start at the same value',
    ])
  })

  it("gives each tier an id of its own", () => {
    const twins = [tier("a", 0), tier("b", 1, { name: "Bạc" }), tier("b", 2, { name: "Vàng" })]
    expect(problems({ tiers: twins })).toEqual(['tiers.2.id: "Bạc" and "Vàng" have the same id "b"'])
  })

  it("has at least one and at most 20 tiers", () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => tier(`t${i}`, i))
    expect(problems({ tiers: many(20) })).toEqual([])
    expect(problems({ tiers: many(21) })).toEqual(["tiers: a ladder has at most 20 tiers"])
    expect(problems({ tiers: [] })).toEqual(["tiers: a ladder has at least 1 tier"])
  })

  it("judges calendar periods only when they are over", () => {
    expect(problems({ window: { kind: "year" }, review: { kind: "yearly" } })).toEqual([])
    expect(problems({ window: { kind: "year" }, review: { kind: "half_yearly" } })).toEqual([
      "review: a calendar year is reviewed yearly or never, not half_yearly",
    ])
    expect(problems({ window: { kind: "half_year" }, review: { kind: "rolling", months: 6 } })).toEqual([
      "review: a calendar half-year is reviewed half_yearly, yearly or never, not rolling",
    ])
  })

  it.each([
    ["a threshold that is not whole", tier("a", 0.5), "tiers.0.from"],
    ["a currency in capitals", tier("a", 0, { rates: { VND: 1 } }), "tiers.0.rates.VND"],
    ["a rate of nothing", tier("a", 0, { rates: { vnd: 0 } }), "tiers.0.rates.vnd"],
    ["more than 100 per cent", tier("a", 0, { discount_percent: 101 }), "tiers.0.discount_percent"],
    ["a third decimal in the discount", tier("a", 0, { discount_percent: 3.333 }), "tiers.0.discount_percent"],
    ["a colour that no badge has", tier("a", 0, { colour: "gold" }), "tiers.0.colour"],
    ["a setting that does not exist", tier("a", 0, { discount: 3 }), "tiers.0"],
    ["an empty name", tier("a", 0, { name: "  " }), "tiers.0.name"],
  ])("refuses %s", (_what, wrong, path) => {
    expect(problems({ tiers: [wrong] }).map((line) => line.split(":")[0])).toEqual([path])
  })

  it("takes a discount with two decimals", () => {
    expect(
      problems({ tiers: [tier("a", 0, { discount_percent: 3.33 }), tier("b", 1, { discount_percent: 0.07 })] }),
    ).toEqual([])
  })
})
