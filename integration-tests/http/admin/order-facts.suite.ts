import type { OrderFacts } from "../../../src/domain/earning/order-facts"
import { CRM_INSIGHTS } from "../../../src/modules/crm-insights"
import type CrmInsightsService from "../../../src/modules/crm-insights/service"
import type { Suite } from "../index.spec"

/** The read side's own SQL must see what core shows: a new version of Medusa that stores orders otherwise fails here. */
export default ({ shop, getContainer }: Suite): void => {
  const factsOf = async (orderId: string): Promise<OrderFacts> => {
    const insights: CrmInsightsService = getContainer().resolve(CRM_INSIGHTS)
    const [facts] = await insights.orderFacts([orderId])
    if (!facts) throw new Error(`no facts of ${orderId}`)
    return facts
  }
  const kept = (facts: OrderFacts): number => facts.lines.reduce((sum, line) => sum + line.keptWithTax, 0)
  const ordered = (facts: OrderFacts): number => facts.lines.reduce((sum, line) => sum + line.orderedWithTax, 0)
  const tax = (facts: OrderFacts): number =>
    facts.lines.reduce((sum, line) => sum + line.keptWithTax - line.keptWithoutTax, 0) +
    (facts.shippingWithTax - facts.shippingWithoutTax)

  it("reads a discounted order as core totals it", async () => {
    const admin = await shop().admin()
    await admin.must("post", "/admin/promotions", {
      code: "GIAM10",
      type: "standard",
      status: "active",
      application_method: {
        type: "percentage",
        target_type: "order",
        allocation: "across",
        value: 10,
        currency_code: "vnd",
      },
    })
    const an = await shop().shopper()
    const cartId = await an.cart({ shirt: 1, coffee: 3 })
    await an.must("post", `/store/carts/${cartId}/promotions`, { promo_codes: ["GIAM10"] })
    await an.readyToPay(cartId)
    const order = await admin.order((await an.complete(cartId)).id)
    const facts = await factsOf(order.id)
    expect(order.total).toBeGreaterThan(0)
    expect(order.discount_total).toBeGreaterThan(0)
    expect({ due: facts.due, goods: kept(facts), shipping: facts.shippingWithTax, collected: facts.collected }).toEqual(
      {
        due: Math.round(order.total),
        goods: Math.round(order.item_total),
        shipping: Math.round(order.shipping_total),
        collected: 0,
      },
    )
    expect(Math.abs(tax(facts) - order.tax_total)).toBeLessThan(3) // each line is rounded to whole đồng
    expect(facts.lines.map((line) => line.isDiscounted)).toEqual([true, true])
  })

  it("follows the money and the goods: captured, sent out, delivered, partly taken back, refunded", async () => {
    const admin = await shop().admin()
    const an = await shop().shopper()
    const placed = await an.order({ shirt: 2, hat: 1 })
    expect(await factsOf(placed.id)).toMatchObject({
      collected: 0,
      paidAt: null,
      deliveredAt: null,
      customerId: an.customerId,
    })

    await admin.capture(placed.id)
    const paid = await factsOf(placed.id)
    expect(paid.collected).toBe(placed.total)
    expect(paid.paidAt).toBeInstanceOf(Date)

    await admin.ship(placed.id, shop().locationId)
    expect((await factsOf(placed.id)).deliveredAt).toBeNull()
    await admin.deliver(placed.id)
    expect((await factsOf(placed.id)).deliveredAt).toBeInstanceOf(Date)

    const shirt = (await admin.order(placed.id)).items.find((item) => item.quantity === 2)
    await admin.takeBack(placed.id, shop().locationId, [{ id: shirt?.id ?? "", quantity: 1 }])
    const order = await admin.order(placed.id)
    const returned = await factsOf(placed.id)
    expect(kept(returned)).toBe(485_000 + 120_000)
    expect(ordered(returned)).toBe(2 * 485_000 + 120_000)
    expect(returned.due).toBe(Math.round(order.total))

    await admin.refund(placed.id, 485_000)
    const refunded = await factsOf(placed.id)
    expect(refunded).toMatchObject({ collected: placed.total - 485_000, due: Math.round(order.total), goodwill: 0 })
    expect(refunded.changedAt.getTime()).toBeGreaterThan(paid.changedAt.getTime())
  })

  it("tells goodwill from payment", async () => {
    const admin = await shop().admin()
    const an = await shop().shopper()
    const placed = await an.order({ shirt: 1 })
    await admin.capture(placed.id)
    await admin.refund(placed.id, 100_000)
    const order = await admin.order(placed.id)
    const facts = await factsOf(placed.id)
    expect(facts).toMatchObject({
      collected: placed.total - 100_000,
      goodwill: 100_000,
      storeCredit: 0,
      due: placed.total,
    })
    expect(order.credit_line_total).toBe(100_000)
  })
}
