import * as fc from "fast-check"
import { balancesOf } from "../balances"
import { day, debt, points } from "./given"

describe("reversing a spending", () => {
  it("gives the points back to the same lots, with their dates", () => {
    const anna = points().earn(30, { expires: "2027-01-01" }).earn(30, { expires: "2027-06-01" }).redeem(50)
    anna.reverse(3)

    expect(anna.book.lots).toMatchObject([
      { seq: 1, remaining: 30, expires_at: day("2027-01-01") },
      { seq: 2, remaining: 30, expires_at: day("2027-06-01") },
    ])
  })

  it("gives back a part as if less had been spent", () => {
    const anna = points()
      .earn(30, { expires: "2027-01-01" })
      .earn(30, { expires: "2027-06-01" })
      .redeem(50)
      .reverse(3, 25)

    expect(anna.lots).toEqual(
      points().earn(30, { expires: "2027-01-01" }).earn(30, { expires: "2027-06-01" }).redeem(25).lots,
    )
  })

  it("gives points whose lot has expired a grace period, recorded with the reversal", () => {
    const anna = points(30).earn(30, { expires: "2026-02-01" }).redeem(30).on("2026-03-01").reverse(2)

    expect(anna.book.lots).toMatchObject([{ seq: 1, remaining: 30, expires_at: day("2026-03-31") }])
    expect(anna.book.allocations.at(-1)).toMatchObject({ amount: 30, expires_at: day("2026-03-31") })
  })

  it("gives no grace where the setting is none", () => {
    const anna = points(0).earn(30, { expires: "2026-02-01" }).redeem(30).on("2026-03-01").reverse(2)

    expect(anna.book.lots).toMatchObject([{ seq: 1, expires_at: day("2026-02-01") }])
  })

  it("pays off what is owed before anything comes back", () => {
    const anna = points().earn(20).redeem(50, { on_short: "negative" }).reverse(2, 30)
    expect(anna.book.balance).toBe(0)

    anna.reverse(2)
    expect(anna.lots).toEqual([[1, 20]])
  })

  it("gives back to the lot that had settled the shortfall", () => {
    const anna = points().earn(20).redeem(50, { on_short: "negative" }).earn(100, { expires: "2027-01-01" }).reverse(2)

    expect(anna.lots.sort()).toEqual([
      [1, 20],
      [3, 100],
    ])
  })
})

describe("reversing an earning", () => {
  it("takes from its own lot first, then from the others in their order", () => {
    const anna = points().earn(10, { expires: "2026-06-01" }).earn(30).redeem(5, { lot_id: "points/anna/2" }).reverse(2)

    expect(anna.lots).toEqual([[1, 5]])
  })

  it("goes below zero when the points are spent, and rank goes with it", () => {
    const anna = points().earn(100).redeem(80).reverse(1)

    expect(anna.outcome).toMatchObject({ ok: true, entry: { amount: -100, ranking: -100, balance_after: -80 } })
  })

  it("takes what is there by choice; the rank goes all the same, the rest can be taken later", () => {
    const anna = points().earn(100).redeem(80).reverse(1, 100, { on_short: "partial" })
    expect(anna.outcome).toMatchObject({ ok: true, missing: 80, entry: { amount: -20, ranking: -100 } })

    anna.earn(50).reverse(1, undefined, { on_short: "partial" })
    expect(anna.outcome).toMatchObject({ ok: true, missing: 30, entry: { amount: -50, ranking: 0 } })
  })

  it("says so when there is nothing to take, once the rank is gone", () => {
    const anna = points().earn(100).redeem(100).reverse(1, undefined, { on_short: "partial" })
    expect(anna.outcome).toMatchObject({ ok: true, missing: 100, entry: { amount: 0, ranking: -100 } })

    anna.reverse(1, undefined, { on_short: "partial" })
    expect(anna.outcome).toEqual({
      ok: false,
      code: "nothing_available",
      detail: { requested: 100, available: 0, missing: 100 },
    })
  })

  it("refuses by choice, with the numbers", () => {
    const anna = points().earn(100).redeem(80).reverse(1, undefined, { on_short: "refuse" })

    expect(anna.outcome).toMatchObject({
      ok: false,
      code: "insufficient_balance",
      detail: { requested: 100, available: 20, missing: 80 },
    })
  })

  it("leaves what is held for the hold, unless it may go below zero", () => {
    const anna = points().earn(100).hold(70).reverse(1, undefined, { on_short: "partial" })

    expect(anna.outcome).toMatchObject({ ok: true, missing: 70, entry: { amount: -30 } })
  })
})

describe("the sum of an entry's reversals", () => {
  it("never exceeds the entry", () => {
    const anna = points().earn(100).reverse(1, 60).reverse(1, 50)
    expect(anna.outcome).toEqual({
      ok: false,
      code: "reversal_exceeds_entry",
      detail: { entry_id: "points/anna/1", amount: 100, requested: 50, standing: 40 },
    })

    expect(anna.reverse(1).outcome).toMatchObject({ ok: true, entry: { amount: -40 } })
    expect(anna.reverse(1).outcome).toMatchObject({
      ok: false,
      code: "reversal_exceeds_entry",
      detail: { standing: 0 },
    })
  })

  it("counts what was undone again, in whatever order", () => {
    const anna = points().earn(100).reverse(1).reverse(2).reverse(1)
    expect(anna.amounts).toEqual([100, -100, 100, -100])

    // undoing the first undo would now give the entry back although it was reversed since
    expect(anna.reverse(3).outcome).toMatchObject({ ok: false, code: "reversal_exceeds_entry" })
  })

  it("takes the ranking points in the same share, to the last one", () => {
    const anna = points().post("adjust", 3, { ranking: 10 }).reverse(1, 1).reverse(1, 1).reverse(1, 1)

    expect(anna.book.entries.map(({ ranking }) => ranking)).toEqual([10, -4, -3, -3])
  })
})

describe("debt", () => {
  it("owes a bounced payment again where it had paid, also a later sale that its rest had paid", () => {
    const anna = debt().sell(70, { due: "2026-02-01" }).repay(100).sell(50, { due: "2026-03-01" })
    expect(anna.lots).toEqual([[3, 20]])

    anna.reverse(2)
    expect(anna.book.lots).toMatchObject([
      { seq: 1, remaining: 70, due_at: day("2026-02-01") },
      { seq: 3, remaining: 50, due_at: day("2026-03-01") },
    ])
  })

  it("leaves the payment as credit when the sale that it paid is taken back", () => {
    const anna = debt().sell(70).repay(70).reverse(1)

    expect(anna.lots).toEqual([[2, -70]])
  })
})

describe("buying and returning", () => {
  it("ten times leaves nothing", () => {
    const anna = points().earn(40)
    for (let i = 0; i < 10; i++) {
      const seq = anna.book.entries.length
      anna
        .earn(25)
        .redeem(15)
        .reverse(seq + 1)
        .reverse(seq + 2)
    }

    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 40, available: 40, ranking: 40 })
    expect(anna.lots).toEqual([[1, 40]])
  })

  it("in any order of spending, earning, cancelling and returning ends where it began", () => {
    const moves = fc.shuffledSubarray(["redeem", "earn", "cancelRedeem", "cancelEarn", "returnHalf"] as const, {
      minLength: 5,
    })
    fc.assert(
      fc.property(moves, (order) => {
        const anna = points().earn(60, { expires: "2026-12-31" })
        const seqs: Record<string, number> = {}
        for (const move of order) {
          const next = anna.book.entries.length + 1
          if (move === "redeem") seqs.redeem = (anna.redeem(50), next)
          if (move === "earn") seqs.earn = (anna.earn(21), next)
          if (move === "returnHalf" && seqs.redeem) anna.reverse(seqs.redeem, 25)
        }
        if (seqs.redeem) anna.reverse(seqs.redeem)
        if (seqs.earn) anna.reverse(seqs.earn)

        expect(anna.book.balance).toBe(60)
        expect(anna.book.lots).toMatchObject([{ seq: 1, remaining: 60, expires_at: day("2026-12-31") }])
        expect(anna.book.ranking).toBe(60)
      }),
    )
  })
})
