/// <reference types="jest" />
import { defaultLadder } from "../../../domain/tiers/ladder"
import { discountWords, ladderSentences, metricValue, rateWords } from "../tier-words"
import { plain, speechOf } from "./speech"

const ladder = defaultLadder()
const vi = speechOf("vi")

describe("the ladder in words", () => {
  it("says a value in the unit that is counted", () => {
    expect(metricValue(500, { kind: "ranking_points" }, vi)).toBe("500 điểm")
    expect(metricValue(3, { kind: "orders" }, vi)).toBe("3 đơn")
    expect(plain(metricValue(2_000_000, { kind: "spend", currency: "vnd" }, vi))).toBe("2.000.000 ₫")
  })

  it("names the own rate of a tier, or the programme's", () => {
    expect(ladder.tiers.slice(0, 2).map((tier) => plain(rateWords(tier, vi)))).toEqual([
      "Tích điểm theo mức chung",
      "8.000 ₫ = 1 điểm",
    ])
    expect(ladder.tiers.slice(0, 2).map((tier) => discountWords(tier, vi))).toEqual(["Không giảm giá", "Giảm 3%"])
  })

  it("promises that nobody falls where there is no review", () => {
    expect(ladderSentences(ladder, vi)).toEqual([
      "Xét hạng theo điểm xếp hạng.",
      "Tính tất cả từ trước đến nay.",
      "Lên hạng ngay khi đủ mức.",
      "Không ai bị xuống hạng: đã đạt thì giữ.",
    ])
  })

  it("tells when, how far and after which notice a customer falls", () => {
    const strict = {
      ...ladder,
      metric: { kind: "spend", currency: "vnd" },
      window: { kind: "rolling_months", months: 12 },
      review: { kind: "half_yearly" },
      grace_days: 15,
    } as const
    expect(ladderSentences(strict, vi)).toEqual([
      "Xét hạng theo số tiền đã mua bằng VND.",
      "Tính trong 12 tháng gần đây.",
      "Lên hạng ngay khi đủ mức.",
      "Chỉ xuống hạng vào kỳ xét, ngày 30/6 và 31/12.",
      "Mỗi kỳ xét chỉ xuống nhiều nhất một bậc.",
      "Không đủ mức, khách còn 15 ngày để bù.",
      "Khách được báo trước 30 ngày.",
    ])
  })
})
