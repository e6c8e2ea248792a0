/// <reference types="jest" />
import type { AwardBreakdown } from "../../../domain/earning/award"
import { type BreakdownNames, breakdownLines } from "../breakdown"
import { plain, speechOf } from "./speech"

const NAMES: BreakdownNames = {
  currency: "vnd",
  line: (id) => (id === "gift" ? "Thẻ 200k" : undefined),
  source: (_source, id) => (id === "tier_gold" ? "Vàng" : undefined),
  reason: (ruleId) => (ruleId === "known" ? "Chưa đạt: thứ Ba" : undefined),
}

const breakdown = (changes: Partial<AwardBreakdown>): AwardBreakdown => ({
  ordered: 485_000,
  kept: 485_000,
  excluded: [],
  due: 485_000,
  paid: { collected: 0, store_credit: 0, goodwill: 0 },
  money_per_point: 10_000,
  parts: [],
  skipped: [],
  rounding: "down",
  ...changes,
})

const base = {
  rule: "base",
  id: null,
  name: null,
  source: "program",
  base: 485_000,
  points: 48.5,
  counted: true,
} as const
const bonus = {
  rule: "rule",
  id: "r1",
  name: "Cuối tuần",
  source: "points",
  base: 485_000,
  points: 20,
  counted: true,
} as const

const texts = (changes: Partial<AwardBreakdown>): string[] =>
  breakdownLines(breakdown(changes), NAMES, speechOf("vi")).map(({ text }) => plain(text))

describe("how points came about, in words", () => {
  it("names the rate, the value that it was applied to, and the rounding", () => {
    expect(texts({ parts: [base] })).toEqual([
      "Mức chung của chương trình: 10.000 ₫ một điểm, tính trên 485.000 ₫ được 48,5 điểm.",
      "Tổng được làm tròn xuống.",
    ])
  })

  it("names the tier whose rate it is, and shows the id of a group that is gone", () => {
    expect(texts({ parts: [{ ...base, source: "tier", id: "tier_gold" }] })[0]).toContain("Mức của hạng Vàng")
    expect(texts({ parts: [{ ...base, source: "group", id: "cusgroup_1" }] })[0]).toContain("Mức của nhóm cusgroup_1")
  })

  it("tells which rule counted, which was beaten and what the ordinary rate would have been", () => {
    const lines = breakdownLines(
      breakdown({
        parts: [{ ...base, counted: false }, bonus, { ...bonus, name: "Sinh nhật", points: 10, counted: false }],
      }),
      NAMES,
      speechOf("vi"),
    )
    expect(lines.map(({ text, tone }) => [tone, plain(text)])).toEqual([
      ["other", "Theo mức thường được 48,5 điểm; có quy tắc cho nhiều hơn."],
      ["counted", "Quy tắc “Cuối tuần”, tính trên hàng 485.000 ₫: 20 điểm."],
      ["other", "Quy tắc “Sinh nhật” cho 10 điểm, cách khác cho nhiều hơn."],
      ["note", "Tổng được làm tròn xuống."],
    ])
  })

  it("gives the reasons of a rule that did not apply, also when the rule is gone", () => {
    const reason = { path: "", type: "weekday", code: "other_weekday", detail: {} }
    const skipped = [
      { id: "known", name: "Thứ Ba vui", reasons: [reason] },
      { id: "gone", name: "Cũ", reasons: [reason] },
    ]
    expect(breakdownLines(breakdown({ skipped }), NAMES, speechOf("vi")).map(({ details }) => details)).toEqual([
      ["Chưa đạt: thứ Ba"],
      ["chưa đạt điều kiện"],
    ])
  })

  it("says which lines earn nothing, what was returned, what is unpaid and what was forgiven", () => {
    expect(
      texts({
        excluded: [
          { lineId: "gift", reason: "gift_card" },
          { lineId: "x", reason: "discounted" },
        ],
        kept: 400_000,
        paid: { collected: 100_000, store_credit: 50_000, goodwill: 20_000 },
      }),
    ).toEqual([
      "Thẻ 200k: thẻ quà tặng không được điểm.",
      "Một dòng hàng: hàng giảm giá không được điểm.",
      "Trong 485.000 ₫, khách giữ lại 400.000 ₫.",
      "Đã trả 150.000 ₫ trên 485.000 ₫.",
      "20.000 ₫ được cửa hàng miễn nên không tích điểm.",
    ])
  })
})
