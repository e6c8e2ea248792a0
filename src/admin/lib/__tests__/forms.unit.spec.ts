/// <reference types="jest" />
import { groupProgram } from "../../../domain/earning/group-program"
import { defaultProgram, programSettings } from "../../../domain/earning/program"
import { emptyQuote, isComplete, toRequest, totalOf } from "../../components/loyalty/quote/quote-values"
import { changedParts } from "../changed-parts"
import { ApiError } from "../errors"
import { differences } from "../group-differences"
import { editableNumber, readNumber } from "../number-input"
import { problemsOf, serverProblems } from "../problems"
import { plain, speechOf } from "./speech"

describe("numbers as they are typed", () => {
  it.each<[string, string, number]>([
    ["10.000", "vi", 10_000],
    ["10.000,5", "vi", 10_000.5],
    ["10,000", "en", 10_000],
    ["10 000", "vi", 10_000],
    ["1,5", "vi", 1.5],
    ["1.5", "vi", 1.5],
    ["2.50", "vi", 2.5],
    ["-50", "en", -50],
    ["+50", "vi", 50],
  ])("reads %s in %s as %d", (text, language, value) => {
    expect(readNumber(text, language)).toBe(value)
  })

  it.each(["", "abc", "1.2.3", "-", "10..0", "1e5"])("takes %j for no number", (text) => {
    expect(readNumber(text, "vi")).toBeNaN()
  })

  it("shows a number so that it reads the same again", () => {
    for (const language of ["vi", "en"]) {
      for (const value of [0, -50, 1234567, 2.5, 0.01]) {
        expect(readNumber(editableNumber(value, language), language)).toBe(value)
      }
    }
  })
})

describe("problems at the fields", () => {
  const speech = speechOf("vi")
  const find = (value: unknown) => {
    const parsed = programSettings.safeParse(value)
    return parsed.success ? {} : problemsOf(parsed.error.issues, speech)
  }

  it("names the field and the limit in the reader's language", () => {
    const { redemption, rates } = defaultProgram()
    const wrong = {
      ...defaultProgram(),
      pending_days: 400,
      redemption: { ...redemption, step: 0, minimum_points: Number.NaN },
      rates: { ...rates, vnd: { money_per_point: 0, point_value: 1000 } },
    }
    expect(find(wrong)).toEqual({
      pending_days: "Nhiều nhất 365.",
      "redemption.step": "Ít nhất 1.",
      "redemption.minimum_points": "Hãy nhập một số.",
      "rates.vnd.money_per_point": "Phải lớn hơn 0.",
    })
  })

  it("asks for a group that is not chosen", () => {
    const parsed = groupProgram.safeParse({ group_id: "", settings: {} })
    expect(parsed.success ? {} : problemsOf(parsed.error.issues, speech)).toEqual({ group_id: "Mục này cần điền." })
  })

  it("puts the server's problems where the form has them, however the path is written", () => {
    const problems = [
      { path: "program.redemption.step", message: "a" },
      { path: ["ladder", "tiers", 2, "from"], message: "b" },
      { path: "/rules/0/name", message: "c" },
      "nonsense",
    ]
    const error = ApiError.of(400, { code: "invalid_settings", message: "x", details: { problems } })
    expect(serverProblems(error, ["program", "ladder.tiers.2", "rules.0"])).toEqual({
      "redemption.step": "a",
      from: "b",
      name: "c",
    })
    expect(serverProblems(new Error("x"))).toEqual({})
  })
})

describe("what is sent", () => {
  it("sends only the sections of the programme that changed, each whole", () => {
    const stored = defaultProgram()
    const value = { ...stored, pending_days: 7, expiry: { ...stored.expiry, months: 6 } }
    expect(changedParts(stored, value)).toEqual({ pending_days: 7, expiry: { mode: "rolling", months: 6 } })
    expect(changedParts(stored, { ...stored })).toEqual({})
  })

  it("leaves out of an order to try what was not filled in", () => {
    const item = { key: "1", product_id: null, name: "Hàng", quantity: 2, unit_price: 150_000, is_discounted: false }
    const order = { ...emptyQuote("vnd"), items: [item] }
    expect(toRequest(order)).toEqual({
      currency_code: "vnd",
      items: [{ quantity: 2, unit_price: 150_000, is_discounted: false }],
    })
    expect([totalOf(order), totalOf({ ...order, shipping: 30_000 })]).toEqual([300_000, 330_000])
  })

  it("does not ask about an order without goods, quantity or price", () => {
    const item = { key: "1", product_id: "p", name: "Áo", quantity: 1, unit_price: 0, is_discounted: false }
    const withItem = (changes: Partial<typeof item>) => ({ ...emptyQuote("vnd"), items: [{ ...item, ...changes }] })
    expect(isComplete(withItem({}))).toBe(true)
    expect(isComplete(emptyQuote("vnd"))).toBe(false)
    expect(isComplete(withItem({ quantity: 0 }))).toBe(false)
    expect(isComplete(withItem({ unit_price: Number.NaN }))).toBe(false)
    expect(isComplete({ ...withItem({}), shipping: -1 })).toBe(false)
  })
})

describe("what a group has of its own", () => {
  it("says each setting that differs and nothing about the others", () => {
    const settings = { rates: { vnd: { money_per_point: 5000, point_value: 1000 } }, pending_days: 14, enabled: true }
    expect(differences(settings, speechOf("vi")).map(plain)).toEqual([
      "Được tích điểm",
      "5.000 ₫ = 1 điểm",
      "Số ngày chờ trước khi dùng được: 14",
    ])
    expect(differences({}, speechOf("en"))).toEqual([])
  })
})
