import { balancesOf } from "../balances"
import { day, debt, points } from "./given"

describe("posting points", () => {
  it("takes what expires first, then what never expires, then the newer", () => {
    const anna = points()
      .earn(10)
      .earn(10, { expires: "2027-06-01" })
      .earn(10, { expires: "2027-01-01" })
      .earn(10)
      .redeem(35)

    expect(anna.lots).toEqual([[4, 5]])
    expect(anna.book.allocations.map(({ lot_id, amount }) => [lot_id, amount])).toEqual([
      ["points/anna/3", -10],
      ["points/anna/2", -10],
      ["points/anna/1", -10],
      ["points/anna/4", -5],
    ])
  })

  it("refuses more than is available, with the numbers, and changes nothing", () => {
    const anna = points().earn(100).hold(30).earn(50, { available: "2026-01-10" })
    const before = anna.book
    anna.redeem(80)

    expect(anna.outcome).toEqual({
      ok: false,
      code: "insufficient_balance",
      detail: { requested: 80, available: 70, missing: 10, balance: 150, held: 30, pending: 50 },
    })
    expect(anna.book).toBe(before)
  })

  it("takes what is there when it may take a part, and tells what was missing", () => {
    const anna = points().earn(100).redeem(130, { on_short: "partial" })

    expect(anna.outcome).toMatchObject({
      ok: true,
      missing: 30,
      entry: { requested: -130, amount: -100, balance_after: 0 },
    })
  })

  it("posts nothing when it may take a part and nothing is there", () => {
    const anna = points().redeem(5, { on_short: "partial" })

    expect(anna.outcome).toMatchObject({
      ok: false,
      code: "nothing_available",
      detail: { requested: 5, available: 0, missing: 5 },
    })
    expect(anna.book.entries).toEqual([])
  })

  it("goes below zero when it must, and the next points settle that first", () => {
    const anna = points().earn(20).redeem(50, { on_short: "negative" })
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: -30, available: -30, shortfall: 30 })

    anna.earn(100)

    expect(anna.lots).toEqual([[3, 70]])
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 70, available: 70, shortfall: 0 })
  })

  it("takes points that are not ripe only below zero, after all that are", () => {
    const anna = points()
      .earn(10, { available: "2026-02-01", expires: "2026-03-01" })
      .earn(10)
      .redeem(15, { on_short: "negative" })

    expect(anna.lots).toEqual([[1, 5]])
  })

  it("answers a repeated key with the first result", () => {
    const anna = points()
      .earn(10, { key: "earn:o:1", source_id: "o" })
      .earn(10, { key: "earn:o:1", source_id: "o", actor: "job" })

    expect(anna.outcome).toMatchObject({ ok: true, created: false, entry: { seq: 1, actor: null } })
    expect(anna.book.balance).toBe(10)
  })

  it("answers a repeated spending with the first result also when nothing is left", () => {
    const anna = points().earn(10).redeem(10, { key: "k", source_id: "o" }).redeem(10, { key: "k", source_id: "o" })

    expect(anna.outcome).toMatchObject({ ok: true, created: false, entry: { amount: -10 } })
  })

  it("refuses another fact under a known key", () => {
    const anna = points().earn(10, { key: "earn:o:1", source_id: "o" }).earn(11, { key: "earn:o:1", source_id: "o" })

    expect(anna.outcome).toEqual({
      ok: false,
      code: "key_reused",
      detail: { key: "earn:o:1", entry_id: "points/anna/1" },
    })
  })

  it("spends from every earning alike, whatever it came from (one ledger for all channels)", () => {
    const anna = points()
      .earn(30, { source_type: "pos" })
      .earn(30, { source_type: "order" })
      .redeem(50, { source_type: "invoice" })

    expect(anna.outcome).toMatchObject({ ok: true, entry: { amount: -50, balance_after: 10 } })
  })
})

describe("pending points", () => {
  it("cannot be spent or ranked with before they ripen, and need no write to ripen", () => {
    const anna = points().earn(40, { available: "2026-01-08" })
    expect(balancesOf(anna.book, day("2026-01-07"))).toMatchObject({
      balance: 40,
      available: 0,
      pending: 40,
      ranking: 0,
    })
    expect(balancesOf(anna.book, day("2026-01-08"))).toMatchObject({
      balance: 40,
      available: 40,
      pending: 0,
      ranking: 40,
    })
  })

  it("can be taken back before they ripen, and then never rank", () => {
    const anna = points().earn(40, { available: "2026-01-08" }).reverse(1)

    expect(balancesOf(anna.book, day("2026-01-02"))).toMatchObject({ balance: 0, available: 0, pending: 0, ranking: 0 })
    expect(balancesOf(anna.book, day("2026-02-01"))).toMatchObject({ balance: 0, ranking: 0 })
  })
})

describe("ranking points", () => {
  it("grow by earning and bonus, and stay when points are spent or expire", () => {
    const anna = points().earn(100, { expires: "2026-06-01" }).post("bonus", 20).redeem(90).on("2026-07-01").expire()

    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 20, ranking: 120 })
  })

  it("count an adjustment only by choice, also one of ranking points alone", () => {
    const anna = points().post("adjust", 50).post("adjust", 50, { ranking: 50 }).post("adjust", 0, { ranking: 300 })

    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 100, ranking: 350 })
    expect(anna.lots).toEqual([
      [1, 50],
      [2, 50],
    ])
  })
})

describe("posting debt", () => {
  it("pays what falls due first, or the sale that is named", () => {
    const anna = debt().sell(100, { due: "2026-03-01" }).sell(100, { due: "2026-02-01" }).repay(50)
    expect(anna.lots).toEqual([
      [1, 100],
      [2, 50],
    ])

    anna.repay(120, { lot_id: "vnd/anna/1" })
    expect(anna.lots).toEqual([[2, 30]])
  })

  it("keeps an over-payment as credit that the next sale uses", () => {
    const anna = debt().sell(100).repay(130)
    expect(anna.lots).toEqual([[2, -30]])

    anna.sell(50)
    expect(anna.lots).toEqual([[3, 20]])
    expect(anna.book.balance).toBe(20)
  })

  it("refuses a sale above the limit only where the limit is asked for", () => {
    const anna = debt().limit(100).sell(80).hold(10)
    anna.sell(15, { check_limit: true })
    expect(anna.outcome).toEqual({
      ok: false,
      code: "credit_limit_exceeded",
      detail: { requested: 15, credit_limit: 100, missing: 5, balance: 80, held: 10 },
    })

    anna.sell(15)
    expect(anna.outcome).toMatchObject({ ok: true, entry: { balance_after: 95 } })
  })

  it("checks against the limit of the request when it names one", () => {
    const anna = debt().limit(100).sell(80)
    anna.sell(30, { check_limit: true, credit_limit: 200 })
    expect(anna.outcome).toMatchObject({ ok: true, entry: { balance_after: 110 } })
  })
})

describe("a blocked account", () => {
  it("spends and reserves nothing, but takes what happened", () => {
    const anna = points().earn(10)
    anna.book = { ...anna.book, blocked: true }
    expect(anna.redeem(1).outcome).toEqual({
      ok: false,
      code: "account_blocked",
      detail: { unit: "points", owner_id: "anna" },
    })
    expect(anna.hold(1).outcome).toMatchObject({ ok: false, code: "account_blocked" })
    expect(anna.earn(5).outcome).toMatchObject({ ok: true })
    expect(anna.reverse(1).outcome).toMatchObject({ ok: true, entry: { amount: -10 } })
  })
})
