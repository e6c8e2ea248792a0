/// <reference types="jest" />
import { defaultProgram, type ProgramSettings } from "../../../domain/earning/program"
import { effectExample } from "../effect-example"
import { exampleOf } from "../example-of"
import {
  arrivalExample,
  basisExample,
  combineExample,
  expiryExample,
  rateExample,
  spendingExample,
} from "../program-examples"

const ZONE = "Asia/Ho_Chi_Minh"
const program = (changes: Partial<ProgramSettings> = {}): ProgramSettings => ({ ...defaultProgram(), ...changes })

describe("worked examples beside the settings", () => {
  it("turns 485,000đ into 48 points at 10,000đ for a point, and 100 points into 100,000đ", () => {
    expect(rateExample(program(), "vnd", ZONE)).toEqual({
      amount: 485_000,
      points: 48,
      spent: { points: 100, money: 100_000 },
      back: 10,
    })
    expect(rateExample(program({ rounding: "up" }), "vnd", ZONE).points).toBe(49)
  })

  it("counts tax, discounted goods and delivery only where the settings say so", () => {
    const { basis } = program()
    expect(basisExample(program(), ZONE)).toMatchObject({
      goods: 440_000,
      tax: 40_000,
      discounted: 55_000,
      shipping: 33_000,
    })
    expect(basisExample(program(), ZONE).counted).toBe(495_000)
    expect(basisExample(program({ basis: { ...basis, include_tax: false } }), ZONE).counted).toBe(450_000)
    expect(basisExample(program({ basis: { ...basis, include_shipping: true } }), ZONE).counted).toBe(528_000)
    expect(basisExample(program({ basis: { ...basis, include_discounted_goods: false } }), ZONE).counted).toBe(440_000)
  })

  it("leaves out what a gift card paid when that is no payment", () => {
    const { basis } = program()
    expect(basisExample(program(), ZONE).pointsWithCredit).toBe(49)
    const strict = basisExample(program({ basis: { ...basis, count_store_credit_as_paid: false } }), ZONE)
    expect([strict.points, strict.pointsWithCredit]).toEqual([49, 40])
  })

  it("adds points on the day of payment, or of delivery, and lets them wait", () => {
    expect(arrivalExample(program(), ZONE).earnedAt.getDate()).toBe(3)
    expect(arrivalExample(program({ trigger: "delivered" }), ZONE).earnedAt.getDate()).toBe(5)
    const waiting = arrivalExample(program({ trigger: "placed", pending_days: 7 }), ZONE)
    expect([waiting.earnedAt.getDate(), waiting.availableAt?.getDate()]).toEqual([1, 8])
  })

  it("lets points of 10 March 2026 live through 10 March 2027", () => {
    const { expires } = expiryExample(program().expiry, ZONE)
    expect(expires?.toISOString()).toBe("2027-03-10T17:00:00.000Z")
    expect(expiryExample({ mode: "none", months: 12 }, ZONE).expires).toBeNull()
  })

  it("shows how many points an everyday cart takes, and why none", () => {
    const { redemption } = program()
    expect(spendingExample(program())).toMatchObject({ min: 50, max: 485, amount: 485_000, reason: null })
    const half = spendingExample(program({ redemption: { ...redemption, max_percent_of_goods: 50, step: 100 } }))
    expect([half.min, half.max, half.amount]).toEqual([100, 200, 200_000])
    expect(spendingExample(program({ redemption: { ...redemption, minimum_points: 700 } })).reason?.code).toBe(
      "not_enough_points",
    )
  })

  it("adds up two rules that stack and takes the better one otherwise", () => {
    expect(combineExample(program())).toEqual({ amount: 485_000, double: 97, bonus: 20, together: 97 })
    expect(combineExample(program({ rules_combine: "stack" })).together).toBe(117)
  })

  it("compares a rule with what the order would earn anyway", () => {
    const { ordinary, points } = effectExample({ kind: "multiplier", factor: 3 }, program(), ZONE)
    expect([ordinary, points]).toEqual([48, 145])
  })

  it("has no example while a number is missing", () => {
    const rates = { vnd: { money_per_point: Number.NaN, point_value: 1000 } }
    expect(exampleOf(() => rateExample(program({ rates }), "vnd", ZONE))).toBeNull()
    expect(
      exampleOf(() => expiryExample({ mode: "rolling", months: Number.NaN }, ZONE).expires?.toISOString()),
    ).toBeNull()
  })
})
