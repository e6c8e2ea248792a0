import fc from "fast-check"
import { decideAward, type AwardTerms } from "../award"
import type { OrderFacts, OrderLine } from "../order-facts"
import { defaultProgram, type ProgramSettings } from "../program"

const PLACED = new Date("2026-03-10T03:00:00Z")

const line = (price: number, over: Partial<OrderLine> = {}): OrderLine => ({
  id: "line_1",
  productId: "prod_1",
  variantId: "variant_1",
  categoryIds: [],
  collectionId: null,
  typeId: null,
  tagIds: [],
  isGiftCard: false,
  isDiscounted: false,
  quantity: 1,
  listPrice: price,
  orderedWithTax: price,
  orderedWithoutTax: Math.round(price / 1.1),
  keptWithTax: price,
  keptWithoutTax: Math.round(price / 1.1),
  ...over,
})

const order = (over: Partial<OrderFacts> = {}): OrderFacts => {
  const lines = over.lines ?? [line(485_000)]
  const due = lines.reduce((sum, l) => sum + l.keptWithTax, 0) + (over.shippingWithTax ?? 0)
  return {
    orderId: "order_1",
    displayId: 1,
    customerId: "cus_1",
    currencyCode: "vnd",
    status: "pending",
    isDraft: false,
    salesChannelId: "sc_1",
    placedAt: PLACED,
    deliveredAt: null,
    paidAt: null,
    changedAt: PLACED,
    shippingWithTax: 0,
    shippingWithoutTax: 0,
    due,
    collected: due,
    storeCredit: 0,
    goodwill: 0,
    ...over,
    lines,
  }
}

const terms = (program: Partial<ProgramSettings> = {}): AwardTerms => ({
  versionId: "v1",
  timeZone: "Asia/Ho_Chi_Minh",
  rules: [],
  facts: {},
  program: defaultProgram(program),
})

const points = (o: OrderFacts, program: Partial<ProgramSettings> = {}): [number, number] => {
  const { expected, target } = decideAward(o, terms(program))
  return [expected, target]
}

describe("what an order earns", () => {
  it("gives 48 points for a paid order of 485,000đ at 10,000đ a point", () => {
    expect(points(order())).toEqual([48, 48])
  })

  it.each([
    ["down", 48],
    ["nearest", 49],
    ["up", 49],
  ] as const)("rounds 48.5 %s to %i", (rounding, expected) => {
    expect(points(order(), { rounding })[1]).toBe(expected)
  })

  it("expects points of an unpaid order but gives none yet", () => {
    expect(points(order({ collected: 0 }))).toEqual([48, 0])
  })

  it("follows the money as it comes in", () => {
    expect(points(order({ collected: 200_000 }))).toEqual([48, 20])
  })

  it("does not give more for an over-payment", () => {
    expect(points(order({ collected: 900_000 }))).toEqual([48, 48])
  })

  it("gives nothing for goods that came back, and nothing at all when all did", () => {
    const half = line(485_000, { keptWithTax: 242_500 })
    expect(points(order({ lines: [half] }))).toEqual([24, 24])
    const none = line(485_000, { keptWithTax: 0 })
    expect(decideAward(order({ lines: [none], due: 0, collected: 0 }), terms())).toMatchObject({
      target: 0,
      expected: 0,
      reason: "returned",
    })
  })

  it("takes a goodwill refund off what counts as paid", () => {
    expect(points(order({ goodwill: 85_000, collected: 400_000 }))).toEqual([40, 40])
  })

  it("counts store credit as payment only when the programme says so", () => {
    const paidHalf = order({ collected: 285_000, storeCredit: 200_000 })
    expect(points(paidHalf)).toEqual([48, 48])
    const basis = { ...defaultProgram().basis, count_store_credit_as_paid: false }
    expect(points(paidHalf, { basis })[1]).toBe(28)
  })

  it("leaves gift cards, excluded categories and (by choice) discounted goods out and says which", () => {
    const lines = [
      line(100_000, { id: "a", isGiftCard: true }),
      line(100_000, { id: "b", categoryIds: ["rice"] }),
      line(100_000, { id: "c", isDiscounted: true }),
      line(100_000, { id: "d" }),
    ]
    const basis = { ...defaultProgram().basis, excluded_category_ids: ["rice"], include_discounted_goods: false }
    const award = decideAward(order({ lines }), terms({ basis }))
    expect(award.target).toBe(10)
    expect(award.breakdown.excluded).toEqual([
      { lineId: "a", reason: "gift_card" },
      { lineId: "b", reason: "excluded_category" },
      { lineId: "c", reason: "discounted" },
    ])
  })

  it("counts tax and shipping by choice", () => {
    const o = order({ lines: [line(110_000)], shippingWithTax: 33_000, shippingWithoutTax: 30_000 })
    const basis = defaultProgram().basis
    expect(points(o, { basis: { ...basis, include_tax: true, include_shipping: true } })[1]).toBe(14)
    expect(points(o, { basis: { ...basis, include_tax: false, include_shipping: true } })[1]).toBe(13)
    expect(points(o, { basis: { ...basis, include_tax: false } })[1]).toBe(10)
  })

  it("uses the rate of the order's own currency, to the cent", () => {
    const rates = { usd: { money_per_point: 1.5, point_value: 0.1 } }
    expect(points(order({ currencyCode: "usd", lines: [line(4_499)] }), { rates })[1]).toBe(29)
  })

  it.each([
    ["draft", { isDraft: true }, {}],
    ["canceled", { status: "canceled" }, {}],
    ["no_customer", { customerId: null }, {}],
    ["program_off", {}, { enabled: false }],
    ["before_opening", {}, { award_from: "2026-03-11T00:00:00+07:00" }],
    ["no_rate", { currencyCode: "eur" }, {}],
    ["nothing_earnable", { lines: [line(100_000, { isGiftCard: true })] }, {}],
  ] as const)("earns nothing and says %s", (reason, over, program) => {
    expect(decideAward(order(over), terms(program))).toMatchObject({ expected: 0, target: 0, reason })
  })

  it("waits for the delivery when the programme does", () => {
    expect(points(order(), { trigger: "delivered" })).toEqual([48, 0])
    const delivered = order({ deliveredAt: new Date("2026-03-12T00:00:00Z"), paidAt: PLACED })
    expect(decideAward(delivered, terms({ trigger: "delivered" }))).toMatchObject({
      target: 48,
      earnedAt: new Date("2026-03-12T00:00:00Z"),
    })
  })

  it("gives points at once for an unpaid order when the programme does", () => {
    expect(points(order({ collected: 0 }), { trigger: "placed" })).toEqual([48, 48])
  })

  it("keeps points pending for the days that the programme says, and dates them from the payment", () => {
    const paidAt = new Date("2026-03-15T10:00:00Z")
    expect(decideAward(order({ paidAt }), terms({ pending_days: 7 }))).toMatchObject({
      earnedAt: paidAt,
      availableAt: new Date("2026-03-22T10:00:00Z"),
      expiresAt: new Date("2027-03-15T17:00:00Z"),
    })
  })
})

describe("laws of earning", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000_000 })

  it("never gives more than is expected, and never anything for no money", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.constantFrom("down", "nearest", "up"),
        (price, collected, goodwill, rounding) => {
          const { expected, target } = decideAward(
            order({ lines: [line(price)], collected, goodwill }),
            terms({ rounding }),
          )
          expect(target).toBeLessThanOrEqual(expected)
          if (collected === 0) expect(target).toBe(0)
        },
      ),
    )
  })

  it("never gives more for an order that is split in two", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const whole = points(order({ lines: [line(a, { id: "a" }), line(b, { id: "b" })] }))[1]
        const parts = points(order({ lines: [line(a)] }))[1] + points(order({ lines: [line(b)] }))[1]
        expect(parts).toBeLessThanOrEqual(whole)
      }),
    )
  })

  it("grows with the money that comes in", () => {
    fc.assert(
      fc.property(amount, amount, amount, (price, x, y) => {
        const at = (collected: number): number => points(order({ lines: [line(price)], collected }))[1]
        expect(at(Math.min(x, y))).toBeLessThanOrEqual(at(Math.max(x, y)))
      }),
    )
  })
})
