import fc from "fast-check"
import { factsNeeded, idsNeeded } from "../facts-needed"
import { foldText } from "../fold-text"
import { parseTree } from "../parse-tree"
import { CONDITIONS, conditionOf, conditionsFor, CUSTOMER_SCOPE } from "../registry"
import { conditionOfType, PARAMS } from "./arbitraries"
import { refusals } from "./ask"

const types = CONDITIONS.map(({ type }) => type)

describe("the catalogue of conditions", () => {
  it("has each type once, in snake case, and finds it by that", () => {
    expect(new Set(types).size).toBe(types.length)
    for (const type of types) {
      expect(type).toMatch(/^[a-z]+(_[a-z]+)*$/)
      expect(conditionOf(type)?.type).toBe(type)
    }
    expect(Object.keys(PARAMS).sort()).toEqual([...types].sort())
  })

  it("offers groups nothing about carts and clocks", () => {
    const offered = conditionsFor(CUSTOMER_SCOPE).map(({ type }) => type)
    expect(offered).toContain("orders_count")
    expect(offered).not.toContain("order_value")
    expect(offered).not.toContain("hours")
    expect(offered).toHaveLength(types.length - 16)
  })

  it.each(types)("%s: its form has a field for every parameter, and the ones it demands suffice", (type) => {
    const fields = conditionOf(type)?.fields ?? []
    const known = fields.map(({ name }) => name)
    const required = fields.filter(({ optional }) => !optional).map(({ name }) => name)
    fc.assert(
      fc.property(conditionOfType(type), (node) => {
        expect(parseTree(node)).toMatchObject({ ok: true, tree: node })
        const params = Object.keys(node).filter((key) => key !== "type")
        expect(known).toEqual(expect.arrayContaining(params))
        expect(params).toEqual(expect.arrayContaining(required))
      }),
      { numRuns: 40 },
    )
  })

  it.each(types)("%s: refuses an empty list, which would mean everybody or nobody by accident", (type) => {
    fc.assert(
      fc.property(conditionOfType(type), (node) => {
        const lists = Object.entries(node).filter(([, value]) => Array.isArray(value))
        for (const [name] of lists) expect(refusals({ ...node, [name]: [] })).toEqual([`/${name} broken_condition`])
      }),
      { numRuns: 40 },
    )
  })

  it.each(types)("%s: has a title and labels in both languages", (type) => {
    const { title, fields = [] } = conditionOf(type) ?? {}
    const labels = fields.flatMap((field) => [
      field.label,
      ...("choices" in field ? field.choices.map((choice) => choice.label) : []),
    ])
    for (const label of [title, ...labels]) {
      expect(label?.vi).toMatch(/\S/)
      expect(label?.en).toMatch(/\S/)
    }
  })
})

describe("choices that are computed", () => {
  it("name the twelve months and the carriers", () => {
    const choices = (type: string, name: string) => {
      const field = conditionOf(type)?.fields.find((one) => one.name === name)
      return field && "choices" in field ? field.choices : []
    }
    const months = choices("birthday_month", "months")
    expect(months.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(months[0]?.label).toEqual({ vi: "tháng 1", en: "Jan" })
    expect(months[11]?.label).toEqual({ vi: "tháng 12", en: "Dec" })
    expect(choices("phone", "carriers")[0]).toEqual({ value: "viettel", label: { vi: "Viettel", en: "Viettel" } })
    expect(choices("rfm_score", "scores").map(({ label }) => label.vi)).toEqual([
      "cao",
      "trung bình",
      "thấp",
      "5",
      "4",
      "3",
      "2",
      "1",
    ])
  })
})

describe("facts that a rule needs", () => {
  const window = { kind: "days", days: 90 }
  const bought = (ids: string[]) => ({ type: "bought_product", op: "never", ids, window })

  it("are named with window and currency, each once", () => {
    const rule = {
      all: [
        { any: [bought(["a"]), { not: { type: "spent", is: { op: "gt", value: 1 }, currency: "vnd", window } }] },
        { type: "average_order", is: { op: "gt", value: 1 }, currency: "vnd", window },
        { type: "moon_phase" },
      ],
    }
    expect([...factsNeeded(rule)].sort()).toEqual(["bought.product@90d", "stats.orders@90d", "stats.spent:vnd@90d"])
  })

  it("say which ids are read, and that all are when one condition reads all", () => {
    const rule = { any: [bought(["a", "b"]), { not: bought(["b", "c"]) }] }
    expect([...idsNeeded(rule)]).toEqual([["bought.product@90d", new Set(["a", "b", "c"])]])
    const used = (ids?: string[]) => ({
      type: "voucher_used",
      is: { op: "gte", value: 1 },
      window,
      ...(ids ? { ids } : {}),
    })
    expect(idsNeeded({ all: [used(["a"]), used()] }).size).toBe(0)
    expect(idsNeeded({ all: [used(), used(["a"])] }).size).toBe(0)
  })
})

describe("text without accents", () => {
  it("folds Vietnamese, case and punctuation", () => {
    expect(foldText("  Nguyễn  Thị-Ánh (Đà Nẵng) ")).toBe("nguyen thi anh da nang")
    expect(foldText("ĐẶNG ĐÌNH ÂN 123")).toBe("dang dinh an 123")
    expect(foldText("ổ".normalize("NFD"))).toBe(foldText("ổ".normalize("NFC")))
    expect(foldText("%_\\ '")).toBe("")
  })

  it("folds twice as once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        expect(foldText(foldText(value))).toBe(foldText(value))
      }),
    )
  })
})
