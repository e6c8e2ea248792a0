import { chainInput, genesisInput } from "../chain-input"
import { day, points } from "./given"

describe("what the hash of an entry covers", () => {
  it("is every column and allocation, as Postgres writes JSON", () => {
    const anna = points().earn(30, {
      expires: "2027-01-01",
      reason: 'đơn "#1"',
      details: { rate: 10000, by: { b: [1, null], aa: true } },
    })
    expect(chainInput(anna.entry(1), [])).toBe(
      '["points/anna/1", 1, "earn", 30, 30, 30, 30, "earn:1", "order", "order_1", null, null, null, "đơn \\"#1\\"", ' +
        '{"by": {"b": [1, null], "aa": true}, "rate": 10000}, null, 1798761600000, null, 1767225600000, 1767225600000, null]',
    )

    anna.redeem(10)
    expect(chainInput(anna.entry(2), anna.book.allocations)).toMatch(/, \[\["points\/anna\/1", -10, null\]\]\]$/)
  })

  it("begins at the owner: a chain cannot be given to somebody else", () => {
    expect(genesisInput("points", "anna", day("2026-01-01"))).toBe('["points", "anna", 1767225600000]')
  })
})
