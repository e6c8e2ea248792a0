import { balancesOf } from "../balances"
import { debt, points } from "./given"

describe("holding", () => {
  it("reserves what is available and no more", () => {
    const anna = points().earn(100).hold(70).hold(40, { source_id: "cart_2" })

    expect(anna.outcome).toMatchObject({
      ok: false,
      code: "insufficient_balance",
      detail: { requested: 40, available: 30, missing: 10 },
    })
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 100, held: 70, available: 30 })
  })

  it("gives one active hold per cart: asked again it is the same, for another amount it refuses", () => {
    const anna = points().earn(100).hold(40).hold(40)
    expect(anna.outcome).toMatchObject({ ok: true, created: false })

    anna.hold(50)
    expect(anna.outcome).toMatchObject({ ok: false, code: "hold_exists", detail: { amount: 40, requested: 50 } })
  })

  it("holds again for a cart whose hold was released, but never twice under one key", () => {
    const anna = points().earn(100).hold(40).release().hold(40)
    expect(anna.outcome).toMatchObject({ ok: true, created: true })

    const binh = points().earn(100).hold(40, { key: "h" }).release().hold(40, { key: "h" })
    expect(binh.outcome).toMatchObject({ ok: true, created: false, hold: { status: "released" } })
    expect(binh.hold(41, { key: "h" }).outcome).toMatchObject({ ok: false, code: "key_reused" })
  })

  it("keeps a credit hold within the limit, unless it may go above", () => {
    const anna = debt().limit(100).sell(60).hold(50)
    expect(anna.outcome).toMatchObject({ ok: false, code: "credit_limit_exceeded", detail: { missing: 10 } })

    anna.hold(50, { check_limit: false })
    expect(anna.outcome).toMatchObject({ ok: true, hold: { amount: 50 } })
  })
})

describe("resizing a hold", () => {
  it("goes up under the bounds and down freely", () => {
    const anna = points().earn(100).hold(40).resize(100)
    expect(anna.outcome).toMatchObject({ ok: true, created: true, hold: { amount: 100 } })

    anna.resize(101)
    expect(anna.outcome).toMatchObject({
      ok: false,
      code: "insufficient_balance",
      detail: { requested: 1, missing: 1 },
    })

    anna.resize(10)
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ held: 10, available: 90 })
  })

  it("means what is open, whatever was captured before", () => {
    const anna = points().earn(100).hold(50).capture(20, { keep_rest: true }).resize(40)

    expect(anna.outcome).toMatchObject({ ok: true, hold: { amount: 60, captured: 20, released: 0 } })
    expect(anna.book.held).toBe(40)
  })

  it("does not open a closed hold again", () => {
    const anna = points().earn(100).hold(50).release().resize(10)
    expect(anna.outcome).toMatchObject({ ok: false, code: "hold_closed", detail: { status: "released" } })
  })
})

describe("capturing", () => {
  it("posts what was taken and releases the rest", () => {
    const anna = points().earn(100).hold(50).capture(30)

    expect(anna.outcome).toMatchObject({
      ok: true,
      entry: { kind: "redeem", amount: -30 },
      hold: { captured: 30, released: 20, status: "captured" },
    })
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ balance: 70, held: 0, available: 70 })
  })

  it("posts once under its key, however often it is asked (two-step payment)", () => {
    const anna = points().earn(100).hold(50).capture(30).capture(30)

    expect(anna.outcome).toMatchObject({ ok: true, created: false, entry: { amount: -30 } })
    expect(anna.book.balance).toBe(70)
  })

  it("posts in several parts, never more than was held", () => {
    const anna = points()
      .earn(100)
      .hold(50)
      .capture(20, { key: "a", keep_rest: true })
      .capture(20, { key: "b", keep_rest: true })
    anna.capture(20, { key: "c", keep_rest: true })
    expect(anna.outcome).toMatchObject({ ok: false, code: "hold_too_small", detail: { requested: 20, open: 10 } })

    anna.capture(undefined, { key: "d" })
    expect(anna.outcome).toMatchObject({
      ok: true,
      entry: { amount: -10 },
      hold: { captured: 50, released: 0, status: "captured" },
    })
  })

  it("honours what is held even when the points were taken back meanwhile", () => {
    const anna = points().earn(100).hold(50).reverse(1).capture()

    expect(anna.outcome).toMatchObject({ ok: true, entry: { amount: -50, balance_after: -50 } })
  })

  it("turns a credit hold into a sale that falls due", () => {
    const anna = debt()
      .limit(100)
      .hold(80)
      .capture(80, { due_at: new Date("2026-02-01T00:00:00Z") })

    expect(anna.outcome).toMatchObject({
      ok: true,
      entry: { kind: "sale", amount: 80, due_at: new Date("2026-02-01T00:00:00Z") },
    })
    expect(anna.lots).toEqual([[1, 80]])
  })
})

describe("releasing", () => {
  it("frees once, however often it is asked (no money printer)", () => {
    const anna = points().earn(100).hold(50).release()
    expect(anna.outcome).toMatchObject({ ok: true, created: true, hold: { released: 50, status: "released" } })

    anna.release()
    expect(anna.outcome).toMatchObject({ ok: true, created: false })
    expect(balancesOf(anna.book, anna.at)).toMatchObject({ held: 0, available: 100 })
  })

  it("frees nothing after a capture", () => {
    const anna = points().earn(100).hold(50).capture(50).release()

    expect(anna.outcome).toMatchObject({ ok: true, created: false, hold: { status: "captured" } })
    expect(anna.book.balance).toBe(50)
  })
})
