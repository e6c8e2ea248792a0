import { balancesOf } from "../balances"
import { openBook } from "../book"
import { transfer, undoTransfer } from "../transfer"
import type { TransferInput } from "../types"
import { type Account, day, debt, points } from "./given"

const AT = day("2026-03-01")

function give(anna: Account, more: Partial<TransferInput> = {}, to = openBook(anna.book.unit, "binh")) {
  const input: TransferInput = { unit: anna.book.unit, from: "anna", to: "binh", key: "merge:1", ...more }
  return transfer({ from: anna.book, to }, input, AT)
}

describe("a transfer", () => {
  it("moves every lot with its dates, its place in the order and its source", () => {
    const anna = points()
      .earn(30, { expires: "2027-01-01", source_id: "o1" })
      .earn(20, { available: "2026-09-01", source_id: "o2" })
    const { from, to } = give(anna)

    expect(from).toMatchObject({ balance: 0, lots: [] })
    expect(to.entries).toMatchObject([
      { kind: "transfer", amount: 30, source_id: "o1", key: "merge:1:1:in" },
      { kind: "transfer", amount: 20, source_id: "o2", key: "merge:1:2:in" },
    ])
    expect(to.lots).toMatchObject([
      { remaining: 30, expires_at: day("2027-01-01"), opened_at: day("2026-01-01") },
      { remaining: 20, available_at: day("2026-09-01"), opened_at: day("2026-01-01") },
    ])
  })

  it("leaves what is held, or takes the holds along", () => {
    const anna = points().earn(100).hold(30)
    expect(give(anna, { amount: 80 }).outcome).toMatchObject({
      ok: false,
      code: "insufficient_balance",
      detail: { available: 70, missing: 10 },
    })
    expect(give(anna)).toMatchObject({ from: { balance: 30, held: 30 }, to: { balance: 70, held: 0 } })
    expect(give(anna, { holds: true })).toMatchObject({ from: { balance: 0, held: 0 }, to: { balance: 100, held: 30 } })
  })

  it("pays what the receiver owes, and carries what the giver owes", () => {
    const rich = points().earn(50)
    const poor = points().redeem(30, { on_short: "negative" })

    expect(give(rich, {}, { ...poor.book, owner_id: "binh" }).to).toMatchObject({
      balance: 20,
      lots: [{ remaining: 20 }],
    })
    expect(give(poor, {}, { ...rich.book, owner_id: "binh" }).to).toMatchObject({
      balance: 20,
      lots: [{ remaining: 20 }],
    })
  })

  it("takes ranking points along by choice: none, those of the lots, or all", () => {
    const anna = points().earn(60).redeem(60).earn(40).earn(30, { available: "2026-06-01" })

    expect(give(anna).to.ranking).toBe(0)
    expect(give(anna, { ranking: "lots" }).to.ranking).toBe(70)
    const { from, to } = give(anna, { ranking: "all" })
    expect(balancesOf(from, AT).ranking).toBe(0)
    expect(balancesOf(to, AT).ranking).toBe(100)
    expect(balancesOf(to, day("2026-06-01")).ranking).toBe(130)
  })

  it("is posted once under its key, and is not another transfer", () => {
    const first = give(points().earn(50))
    const again = transfer(first, { unit: "points", from: "anna", to: "binh", key: "merge:1" }, AT)
    expect(again.outcome).toMatchObject({ ok: true, created: false, entries: [{ amount: -50 }, { amount: 50 }] })

    const other = transfer(first, { unit: "points", from: "anna", to: "binh", key: "merge:1", amount: 10 }, AT)
    expect(other.outcome).toMatchObject({ ok: false, code: "key_reused" })
  })

  it("undone, puts everything back as it was", () => {
    const anna = points().earn(30, { expires: "2027-01-01" }).earn(20).hold(5)
    const moved = give(anna, { holds: true, ranking: "all" })
    const hold_ids = moved.to.holds.map(({ id }) => id)
    const { from, to, outcome } = undoTransfer(moved, { transfer: "merge:1", hold_ids }, 30, AT)

    expect(outcome).toMatchObject({ ok: true, created: true })
    expect(to).toMatchObject({ balance: 0, held: 0, ranking: 0, lots: [] })
    expect(from).toMatchObject({ balance: 50, held: 5, ranking: 50 })
    expect(from.lots).toEqual(anna.book.lots)
  })

  it("undone after the receiver has spent, leaves the receiver owing, or refuses", () => {
    const moved = give(points().earn(30))
    const binh = points()
    binh.book = moved.to
    binh.redeem(10)

    const pair = { from: moved.from, to: binh.book }
    expect(undoTransfer(pair, { transfer: "merge:1", on_short: "refuse" }, 30, AT).outcome).toMatchObject({
      ok: false,
      code: "insufficient_balance",
      detail: { requested: 30, available: 20, missing: 10 },
    })
    expect(undoTransfer(pair, { transfer: "merge:1" }, 30, AT)).toMatchObject({
      from: { balance: 30 },
      to: { balance: -10 },
    })
  })

  it("moves debts with their due dates", () => {
    const { to } = give(debt().sell(100, { due: "2026-04-01" }).repay(30))
    expect(to.lots).toMatchObject([{ remaining: 70, due_at: day("2026-04-01") }])
  })
})
