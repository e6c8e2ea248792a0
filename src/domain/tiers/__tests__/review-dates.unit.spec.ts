import fc from "fast-check"
import type { TierLadder } from "../ladder"
import { nextReviewDay, reviewDates, reviewPhase, startReviewsOnChange } from "../review-dates"
import { anyLadder, anyZone, HCM, holding, ladder, vn } from "./fixtures"

const around = (review: TierLadder["review"], since: string, at: string) => reviewDates(review, vn(since), vn(at), HCM)

describe("review days", () => {
  it.each([
    ["half_yearly", "2026-06-30 23:59", "2026-01-01", "2026-07-01"],
    ["half_yearly", "2026-07-01 00:00", "2026-07-01", "2027-01-01"],
    ["half_yearly", "2026-12-31 23:59", "2026-07-01", "2027-01-01"],
    ["yearly", "2026-12-31 23:59", "2026-01-01", "2027-01-01"],
    ["yearly", "2027-01-01 00:00", "2027-01-01", "2028-01-01"],
  ] as const)("%s, around %s: %s and %s", (kind, at, previous, next) => {
    expect(around({ kind }, "2020-05-05", at)).toEqual({ previous: vn(previous), next: vn(next) })
  })

  it("end in the shop's zone: on the evening of 31/12 in London it is already the new year in Vietnam", () => {
    const at = new Date("2026-12-31T17:00:00Z")
    const since = vn("2020-05-05")
    expect(reviewDates({ kind: "yearly" }, since, at, HCM).previous).toEqual(at)
    expect(reviewDates({ kind: "yearly" }, since, at, "Europe/London").previous).toEqual(
      new Date("2026-01-01T00:00:00Z"),
    )
  })

  it("do not come before the customer came to the tier", () => {
    expect(around({ kind: "yearly" }, "2026-03-01", "2026-08-01").previous).toBeNull()
    expect(around({ kind: "yearly" }, "2026-01-01", "2026-08-01").previous).toBeNull()
  })

  it("roll from the day on which the customer came to the tier", () => {
    const rolling = { kind: "rolling", months: 12 } as const
    expect(around(rolling, "2025-03-10 15:00", "2026-03-09 23:59")).toEqual({ previous: null, next: vn("2026-03-10") })
    expect(around(rolling, "2025-03-10 15:00", "2026-03-10")).toEqual({
      previous: vn("2026-03-10"),
      next: vn("2027-03-10"),
    })
  })

  it("are not shifted by short months", () => {
    const monthly = { kind: "rolling", months: 1 } as const
    expect(around(monthly, "2026-01-31", "2026-02-10").next).toEqual(vn("2026-02-28"))
    expect(around(monthly, "2026-01-31", "2026-03-10")).toEqual({ previous: vn("2026-02-28"), next: vn("2026-03-31") })
  })

  it("never come when there is no review", () => {
    expect(around({ kind: "never" }, "2020-05-05", "2026-08-01")).toEqual({ previous: null, next: null })
  })

  it("enclose every moment", () => {
    const date = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
    fc.assert(
      fc.property(anyLadder, date, date, anyZone, ({ review }, since, at, zone) => {
        const { previous, next } = reviewDates(review, since, at, zone)
        if (previous) expect(previous.getTime()).toBeLessThanOrEqual(at.getTime())
        if (previous) expect(previous.getTime()).toBeGreaterThan(since.getTime())
        if (next) expect(next.getTime()).toBeGreaterThan(at.getTime())
        if (next && next > since && at >= since) expect(reviewDates(review, since, next, zone).previous).toEqual(next)
      }),
    )
  })
})

describe("a review that is due", () => {
  const yearly = ladder({ window: { kind: "year" }, review: { kind: "yearly" } })
  const phase = (rules: TierLadder, over: Parameters<typeof holding>[2], at: string) =>
    reviewPhase(rules, holding("tier_gold", "2024-05-05", over), vn(at), HCM)

  it("stays due until it was judged, and is the last one when several were missed", () => {
    expect(phase(yearly, {}, "2027-03-01")).toEqual({ kind: "due", at: vn("2027-01-01") })
    expect(phase(yearly, { lastReviewAt: vn("2026-01-01") }, "2027-03-01")).toEqual({
      kind: "due",
      at: vn("2027-01-01"),
    })
    expect(phase(yearly, { lastReviewAt: vn("2027-01-01") }, "2027-03-01")).toEqual({ kind: "none" })
  })

  it("is none for a locked customer, a tier that is gone, or a ladder without reviews", () => {
    expect(phase(yearly, { locked: true }, "2027-03-01")).toEqual({ kind: "none" })
    expect(phase(yearly, { tierId: "tier_removed" }, "2027-03-01")).toEqual({ kind: "none" })
    expect(phase(ladder(), { graceUntil: vn("2027-01-20") }, "2027-03-01")).toEqual({ kind: "none" })
  })

  it("waits while a grace runs, which is over at its end", () => {
    const until = vn("2027-01-20")
    expect(phase(yearly, { graceUntil: until }, "2027-01-19 23:59")).toEqual({ kind: "grace", until, over: false })
    expect(phase(yearly, { graceUntil: until }, "2027-01-20")).toEqual({ kind: "grace", until, over: true })
  })

  it("is not made up for when reviews were switched on later", () => {
    const saved = startReviewsOnChange(ladder(), yearly, vn("2027-03-15 10:00"))
    expect(saved.reviews_from).toBe("2027-03-15T03:00:00.000Z")
    expect(phase(saved, {}, "2027-03-16")).toEqual({ kind: "none" })
    expect(phase(saved, {}, "2028-01-01")).toEqual({ kind: "due", at: vn("2028-01-01") })
    expect(nextReviewDay(saved, vn("2024-05-05"), vn("2027-03-16"), HCM)).toEqual(vn("2028-01-01"))
  })

  it("waits for a start that lies ahead", () => {
    const later = ladder({ review: { kind: "half_yearly" }, reviews_from: "2027-09-01T00:00:00+07:00" })
    expect(nextReviewDay(later, vn("2024-05-05"), vn("2027-03-16"), HCM)).toEqual(vn("2028-01-01"))
  })

  it("keeps its start when other settings change, and starts anew with another rhythm", () => {
    const rolling = (months: number, days = 0) => ladder({ review: { kind: "rolling", months }, grace_days: days })
    expect(startReviewsOnChange(rolling(12), rolling(12, 7), vn("2027-03-15")).reviews_from).toBeNull()
    expect(startReviewsOnChange(rolling(12), rolling(3), vn("2027-03-15")).reviews_from).toBe(
      "2027-03-14T17:00:00.000Z",
    )
  })
})
