import { describe as sentence } from "../describe"
import { evaluate } from "../evaluate"
import type { FactKey, Facts } from "../facts"
import { fillTemplate, RULE_TEMPLATES } from "../templates"
import { given } from "./ask"

const templateOf = (key: string) => {
  const found = RULE_TEMPLATES.find((template) => template.key === key)
  if (!found) throw new Error(`no template ${key}`)
  return found
}
const matches = (key: string, facts: Facts, values?: Record<string, unknown>) => {
  const filled = fillTemplate(templateOf(key), values)
  if (!filled.ok) throw new Error(JSON.stringify(filled.errors))
  return evaluate(filled.tree, facts).answer
}
const today: Facts = { "moment.local_date": { year: 2026, month: 11, day: 20 } }

describe("ready-made rules", () => {
  it("are the four of the reference systems, then new, potential and loyal", () => {
    expect(RULE_TEMPLATES.map(({ key, name }) => [key, name.vi])).toEqual([
      ["frequent", "Khách thường xuyên"],
      ["vip", "VIP"],
      ["needs_care", "Cần chăm sóc"],
      ["interested", "Nhóm quan tâm {names}"],
      ["new", "Khách mới"],
      ["potential", "Khách tiềm năng"],
      ["loyal", "Khách thân thiết"],
    ])
  })

  it.each([
    ["frequent", "stats.orders@30d", 5, 6],
    ["vip", "stats.spent:vnd@ever", 10_000_000, 10_000_001],
    ["potential", "stats.orders@ever", 1, 0],
    ["loyal", "rfm.segment", "at_risk", "loyal"],
  ] as const)("%s: by %s, %s does not match, %s does", (key, fact: FactKey, outside, inside) => {
    expect(matches(key, given(fact, outside))).toBe(false)
    expect(matches(key, given(fact, inside))).toBe(true)
  })

  it("find customers to care for after 30 full days, never somebody who has yet to buy", () => {
    const last = (month: number, day: number): Facts => ({
      ...today,
      "stats.last_order_on": { year: 2026, month, day },
    })
    expect(matches("needs_care", last(10, 21))).toBe(false)
    expect(matches("needs_care", last(10, 20))).toBe(true)
    expect(matches("needs_care", { ...today, "stats.last_order_on": null })).toBeNull()
  })

  it("call a customer new for 30 days after the first order", () => {
    const first = (month: number, day: number): Facts => ({
      ...today,
      "stats.first_order_on": { year: 2026, month, day },
    })
    expect(matches("new", first(10, 21))).toBe(true)
    expect(matches("new", first(10, 20))).toBe(false)
    expect(matches("new", { ...today, "stats.first_order_on": null })).toBeNull()
  })

  it("ask for the category of interest and cannot be saved without", () => {
    const interested = templateOf("interested")
    expect(interested.ask).toEqual(["ids"])
    expect(fillTemplate(interested)).toMatchObject({ ok: false, errors: [{ path: "/ids", code: "broken_condition" }] })
    expect(matches("interested", { "bought.category@ever": { shoes: 1 } }, { ids: ["shoes"] })).toBe(true)
    expect(matches("interested", { "bought.category@ever": { hats: 1 } }, { ids: ["shoes"] })).toBe(false)
  })

  it("take the merchant's own figures, but never another condition", () => {
    const mine = { is: { op: "gte", value: 100 }, currency: "usd", type: "first_order" }
    expect(matches("vip", { "stats.spent:usd@ever": 100_00 }, mine)).toBe(true)
    expect(fillTemplate(templateOf("vip"), { currency: "dollar" })).toMatchObject({ ok: false })
  })

  it.each(RULE_TEMPLATES.filter(({ ask }) => ask.length === 0).map((template) => [template.key, template] as const))(
    "%s is complete and can be told in words",
    (_key, template) => {
      expect(fillTemplate(template)).toMatchObject({ ok: true, tree: template.rule })
      expect(sentence(template.rule, () => undefined, "vi")).toMatch(/^(Khách|Lần mua) .{10,}/)
    },
  )
})
