/// <reference types="jest" />
import type { EarningEffect } from "../../../domain/earning/rule"
import { effectWords, goodsWords } from "../effect-words"
import { plain, speechOf } from "./speech"

const NO_GOODS = { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] }

describe("what a rule gives, in words", () => {
  it.each<[EarningEffect, string, string]>([
    [{ kind: "multiplier", factor: 2.5 }, "điểm × 2,5", "points × 2.5"],
    [{ kind: "points", points: 1 }, "tặng 1 điểm cho đơn", "1 point for the order"],
    [{ kind: "per_unit", points: 5 }, "tặng 5 điểm mỗi sản phẩm", "5 points for each item"],
    [{ kind: "percent", percent: 30 }, "30% giá trị quy ra điểm", "30% of the value as points"],
    [
      { kind: "rate", rates: { vnd: 5000, usd: 1.5 } },
      "5.000 ₫ = 1 điểm, 1,50 US$ = 1 điểm",
      "₫5,000 = 1 point, $1.50 = 1 point",
    ],
    [
      {
        kind: "bands",
        currency: "vnd",
        bands: [
          { from: 100_000, points: 10 },
          { from: 500_000, percent: 20 },
        ],
      },
      "theo giá trị: từ 100.000 ₫: 10 điểm; từ 500.000 ₫: 20% giá trị",
      "by value: from ₫100,000: 10 points; from ₫500,000: 20% of the value",
    ],
  ])("says %j in both languages", (effect, vi, en) => {
    expect(plain(effectWords(effect, speechOf("vi")))).toBe(vi)
    expect(plain(effectWords(effect, speechOf("en")))).toBe(en)
  })

  it("names the first goods, counts the others and shows the id of what is gone", () => {
    const names = (_kind: string, id: string): string | undefined => (id === "gone" ? undefined : `Áo ${id}`)
    const goods = { ...NO_GOODS, product_ids: ["1", "gone", "3", "4", "5"], tag_ids: ["t"] }
    expect(goodsWords(goods, names, speechOf("vi"))).toBe("Sản phẩm “Áo 1”, “gone”, “Áo 3” +2; Thẻ sản phẩm “Áo t”")
  })

  it("says nothing of the goods of a rule that is about all of them", () => {
    expect(goodsWords(NO_GOODS, () => undefined, speechOf("en"))).toBeNull()
  })
})
