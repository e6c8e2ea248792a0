import { chainInput, genesisInput } from "../chain-input"
import { day, points } from "./given"

describe("what the hash of an entry covers", () => {
  it("is every column and allocation, each text with its length", () => {
    const anna = points().earn(30, {
      expires: "2027-01-01",
      reason: 'đơn "#1"',
      details: { rate: 10000, by: { b: [1, null], aa: true } },
    })
    expect(chainInput(anna.entry(1), [])).toBe(
      "points/anna/1|1|earn|30|30|30|30||1798761600000||1767225600000|1767225600000|6:earn:1|5:order|7:order_1||||" +
        '10:đơn "#1"|51:{"by": {"b": [1, null], "aa": true}, "rate": 10000}|',
    )

    anna.redeem(10)
    expect(chainInput(anna.entry(2), anna.book.allocations)).toMatch(/\|points\/anna\/1 -10 ;$/)
  })

  it("begins at the owner: a chain cannot be given to somebody else", () => {
    expect(genesisInput("points", "anna", day("2026-01-01"))).toBe("6:points|4:anna|1767225600000")
  })
})
