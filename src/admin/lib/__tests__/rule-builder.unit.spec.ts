/// <reference types="jest" />
import { EARNING_FACTS } from "../../../domain/earning/earning-facts"
import { ruleTree } from "../../../domain/earning/rule"
import { parseTree } from "../../../domain/rules/parse-tree"
import { CONDITIONS, conditionOf } from "../../../domain/rules/registry"
import { conditionsWithin, firstParams } from "../offered-conditions"
import { idsIn } from "../rule-ids"
import { fieldProblem, nodeProblem } from "../rule-problems"
import { speechOf } from "./speech"

const offered = conditionsWithin(EARNING_FACTS)

describe("the conditions that a rule builder offers", () => {
  it("offers for points exactly what an order knows", () => {
    expect(offered.map(({ type }) => type)).toEqual([
      "order_value",
      "item_quantity",
      "contains_product",
      "contains_category",
      "contains_collection",
      "contains_product_type",
      "contains_product_tag",
      "first_order",
      "sales_channel",
      "order_currency",
      "weekday",
      "hours",
      "date_range",
      "customer_group",
      "tier",
      "account",
      "customer_name",
      "phone",
      "days_since_registration",
    ])
  })

  it("can tell of every condition of the language what it looks at", () => {
    const everything = { has: () => true } as unknown as ReadonlySet<string>
    expect(conditionsWithin(everything)).toHaveLength(CONDITIONS.length)
  })

  it.each(offered.map((condition) => [condition.type, condition] as const))(
    "starts %s with what can be shown, never with a parameter that it does not have",
    (type, condition) => {
      const node = { type, ...firstParams(condition, "vnd") }
      const names = condition.fields.map(({ name }) => name)
      expect(Object.keys(node).filter((key) => key !== "type" && !names.includes(key))).toEqual([])
      const parsed = parseTree(node)
      const unknown = parsed.ok ? [] : parsed.errors.filter(({ message }) => /unrecognized/i.test(message))
      expect(unknown).toEqual([])
    },
  )

  it("starts a first order without anything to fill in, so that it can be saved at once", () => {
    expect(ruleTree.safeParse({ all: [{ type: "first_order" }] }).success).toBe(true)
  })
})

describe("what is wrong in a rule, at its place", () => {
  const speech = speechOf("vi")
  const errorsOf = (tree: unknown) => {
    const parsed = parseTree(tree)
    return parsed.ok ? [] : parsed.errors
  }
  const problem = (type: string, name: string, node: Readonly<Record<string, unknown>>) => {
    const field = conditionOf(type)?.fields.find((one) => one.name === name)
    if (!field) throw new RangeError(`${type} has no field ${name}`)
    return fieldProblem(errorsOf({ all: [{ type, ...node }] }), "/all/0", field, node[name], speech)
  }

  it("asks for what is empty", () => {
    expect(problem("contains_product", "ids", { ids: [], match: "any" })).toBe("Mục này cần điền.")
    expect(problem("item_quantity", "is", { is: { op: "gte", value: Number.NaN } })).toBe("Mục này cần điền.")
  })

  it("explains limits, ranges and half-filled forms in the reader's language", () => {
    expect(problem("order_value", "min", { currency: "vnd" })).toBe("Hãy điền một trong hai mức, hoặc cả hai.")
    expect(problem("order_value", "max", { min: 5, max: 2, currency: "vnd" })).toBe("Mức trên phải lớn hơn mức dưới.")
    expect(problem("order_value", "min", { min: 0.5, currency: "vnd" })).toBe("Lẻ hơn đơn vị nhỏ nhất của tiền này.")
    expect(problem("hours", "from", { from: "25:00", to: "26:00" })).toBe("Nhập giờ như 17:30.")
    expect(problem("contains_product", "min_quantity", { ids: ["p"], match: "any", min_quantity: 0 })).toBe(
      "Ít nhất 1.",
    )
    expect(problem("order_value", "currency", { min: 5, currency: "vnd" })).toBeUndefined()
  })

  it("tells of an empty group and of a condition that is unknown", () => {
    expect(nodeProblem(errorsOf({ all: [] }), "", speech)).toBe("Hãy thêm ít nhất một điều kiện.")
    expect(nodeProblem(errorsOf({ all: [{ any: [] }] }), "/all/0", speech)).toBe("Hãy thêm ít nhất một điều kiện.")
    expect(nodeProblem(errorsOf({ type: "moon_phase" }), "", speech)).toBe("Không dùng được ở đây.")
    expect(nodeProblem(errorsOf({ type: "first_order" }), "", speech)).toBeUndefined()
  })
})

describe("the ids that a rule points at", () => {
  it("finds them at every depth, by kind, also in a rule that is still being written", () => {
    const tree = {
      all: [
        { type: "customer_group", op: "in", ids: ["g1"] },
        {
          not: {
            any: [
              { type: "contains_product", ids: ["p1", "p2"] },
              { type: "customer_group", ids: ["g2"] },
            ],
          },
        },
        { type: "unknown", ids: ["x"] },
        { type: "tier" },
      ],
    }
    expect([...idsIn(tree)]).toEqual([
      ["customer_group", ["g1", "g2"]],
      ["product", ["p1", "p2"]],
      ["tier", []],
    ])
    expect([...idsIn(null)]).toEqual([])
  })
})
