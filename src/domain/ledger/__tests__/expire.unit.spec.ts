import * as fc from "fast-check"
import { balanceAsOf, balancesOf } from "../balances"
import { day, points } from "./given"

describe("expiry", () => {
  it("takes what remains of lots that are due, one entry per lot, and no other", () => {
    const anna = points().earn(30, { expires: "2026-06-01" }).earn(30, { expires: "2026-07-01" }).earn(30).redeem(10)
    anna.on("2026-06-01").expire()

    expect(anna.book.entries.slice(4)).toMatchObject([
      { kind: "expire", amount: -20, key: "expire:points/anna/1:1", source_type: "lot", source_id: "points/anna/1" },
    ])
    expect(anna.lots).toEqual([
      [2, 30],
      [3, 30],
    ])
  })

  it("leaves what is held, and takes it once it is free again", () => {
    const anna = points().earn(30, { expires: "2026-06-01" }).earn(30, { expires: "2026-07-01" }).hold(40)
    anna.on("2026-08-01").expire()
    expect(anna.lots).toEqual([
      [1, 30],
      [2, 10],
    ])

    anna.release().expire()
    expect(anna.book.balance).toBe(0)
    expect(anna.book.entries.map(({ key }) => key).slice(2)).toEqual([
      "expire:points/anna/2:1",
      "expire:points/anna/1:1",
      "expire:points/anna/2:2",
    ])
  })

  it("repeated, finds nothing more", () => {
    const anna = points().earn(30, { expires: "2026-06-01" }).on("2026-08-01").expire().expire()
    expect(anna.amounts).toEqual([30, -30])
  })

  it("never lowers the balance by more than what remains of due lots (a spent credit that expires costs nothing)", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }).filter(Boolean), { maxLength: 12 }), (amounts) => {
        const anna = points()
        for (const amount of amounts) {
          if (amount > 0) anna.earn(amount, { expires: amount % 2 ? "2026-06-01" : "2027-06-01" })
          else anna.redeem(-amount, { on_short: "partial" })
        }
        const due = anna.book.lots.filter(({ expires_at }) => expires_at && expires_at <= day("2026-06-01"))
        const before = anna.book.balance

        anna.on("2026-06-01").expire()

        expect(before - anna.book.balance).toBe(due.reduce((sum, { remaining }) => sum + remaining, 0))
        expect(anna.book.balance).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe("balances", () => {
  it("name the next expiry with all points of that moment", () => {
    const anna = points()
      .earn(30, { expires: "2026-06-01" })
      .earn(5, { expires: "2026-06-01" })
      .earn(9, { expires: "2026-07-01" })

    expect(balancesOf(anna.book, day("2026-01-01")).next_expiry).toEqual({ points: 35, expires_at: day("2026-06-01") })
    expect(balancesOf(anna.book, day("2026-06-01")).next_expiry).toEqual({ points: 9, expires_at: day("2026-07-01") })
  })

  it("of the past are those that the ledger knew then, whatever dates its entries bear", () => {
    const anna = points()
      .earn(10)
      .on("2026-02-01")
      .earn(5, { event_at: day("2025-01-01") })
      .on("2026-03-01")
      .redeem(12)
    const { entries } = anna.book

    expect(["2025-12-31", "2026-01-01", "2026-02-15", "2026-03-01"].map((at) => balanceAsOf(entries, day(at)))).toEqual(
      [0, 10, 15, 3],
    )
  })
})
