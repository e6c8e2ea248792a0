import { Modules } from "@medusajs/framework/utils"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import type { CartPoints } from "../../../src/types/loyalty"
import { awardOrdersWorkflow } from "../../../src/workflows/loyalty/award-orders"
import { releaseExpiredHoldsWorkflow } from "../../../src/workflows/redemption/release-expired"
import type { AdminClient, AdminOrder } from "../../support/admin-client"
import { eventually } from "../../support/eventually"
import { givePoints, pointsOf } from "../../support/points"
import type { Goods } from "../../support/shop"
import type { Shopper } from "../../support/shopper"
import type { Suite } from "../index.spec"

interface Refused {
  code: string
  message: string
  details: Record<string, unknown>
}

const SHIRT = 485_000

export default ({ shop, getContainer }: Suite): void => {
  const draftFor = async (
    admin: AdminClient,
    customer: Shopper | undefined,
    goods: Partial<Record<Goods, number>>,
  ): Promise<string> => {
    const items = Object.entries(goods).map(([name, quantity]) => ({
      variant_id: shop().variants[name as Goods],
      quantity,
    }))
    const { draft_order } = await admin.must<{ draft_order: { id: string } }>("post", "/admin/draft-orders", {
      region_id: shop().regionId,
      sales_channel_id: shop().channelId,
      ...(customer ? { customer_id: customer.customerId, email: customer.email } : {}),
      shipping_address: { first_name: "An", address_1: "12 Hàng Bài", city: "Hà Nội", country_code: "vn" },
      items,
    })
    return draft_order.id
  }
  const ready = async (
    points: number,
    goods: Partial<Record<Goods, number>> = { shirt: 1 },
  ): Promise<{ an: Shopper; admin: AdminClient; id: string; path: string }> => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await givePoints(getContainer(), an.customerId, points)
    const id = await draftFor(admin, an, goods)
    return { an, admin, id, path: `/admin/crm/draft-orders/${id}/points` }
  }
  const convert = (admin: AdminClient, id: string): Promise<{ order: AdminOrder }> =>
    admin.must("post", `/admin/draft-orders/${id}/convert-to-order`, {})
  const holdOf = async (customer: Shopper): Promise<{ id: string; amount: number } | undefined> => {
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    return (await ledger.listHolds({ owner_id: customer.customerId, unit: "points", statuses: ["active"] }))[0]
  }

  it("says what can be spent, applies it, replaces it and takes it off", async () => {
    const { an, admin, id, path } = await ready(300)
    expect(await admin.must("get", path)).toEqual({
      available: 300,
      applied: 0,
      min: 50,
      max: 300,
      step: 1,
      point_value: 1000,
      amount: 0,
      will_earn: 48,
    })
    const applied = await admin.must<CartPoints>("post", path, { points: 100 })
    expect(applied).toMatchObject({ available: 300, applied: 100, amount: 100_000, will_earn: 38 })
    expect((await admin.order(id)).item_total).toBe(SHIRT - 100_000)
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })

    expect(await admin.must<CartPoints>("post", path, { points: 250 })).toMatchObject({ applied: 250 })
    expect((await admin.order(id)).item_total).toBe(SHIRT - 250_000)
    expect(await admin.must<CartPoints>("post", path, { points: 60 })).toMatchObject({ applied: 60, amount: 60_000 })
    expect((await admin.order(id)).item_total).toBe(SHIRT - 60_000)
    expect(await pointsOf(an)).toMatchObject({ available: 240, held: 60 })

    for (let i = 0; i < 2; i++) {
      expect(await admin.must<CartPoints>("delete", path)).toMatchObject({ applied: 0, amount: 0, available: 300 })
      expect((await admin.order(id)).item_total).toBe(SHIRT)
    }
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
    expect(await admin.must<CartPoints>("post", path, { points: 80 })).toMatchObject({ applied: 80 })
  })

  it.each([
    [49, "below_minimum", { points: 49, min: 50, missing: 1 }],
    [1.5, "not_an_integer", { points: "1.5" }],
    [301, "not_enough_points", { points: 301, spendable: 300, missing: 1 }],
  ])("refuses %p points: %s", async (points, code, details) => {
    const { an, admin, id, path } = await ready(300)
    const { status, body } = await admin.call<Refused>("post", path, { points })
    expect([status, body.code]).toEqual([400, code])
    expect(body.details).toMatchObject(details)
    expect((await admin.order(id)).item_total).toBe(SHIRT)
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
  })

  it("knows drafts from orders, and whose they are", async () => {
    const { an, admin, id, path } = await ready(300)
    for (const method of ["get", "delete"] as const) {
      expect(await admin.call("get", "/admin/crm/draft-orders/order_unknown/points")).toMatchObject({
        status: 404,
        body: { code: "draft_order_unknown" },
      })
      expect((await an.call(method, path)).status).toBe(401)
    }
    const orders = getContainer().resolve(Modules.ORDER)
    const withoutCustomer = { is_draft_order: true, status: "draft", currency_code: "vnd" } as const
    const nobodys = await orders.createOrders(withoutCustomer)
    expect(await admin.call("post", `/admin/crm/draft-orders/${nobodys.id}/points`, { points: 100 })).toMatchObject({
      status: 409,
      body: { code: "draft_order_without_customer" },
    })
    await convert(admin, id)
    expect(await admin.call("post", path, { points: 100 })).toMatchObject({
      status: 409,
      body: { code: "draft_order_placed" },
    })
  })

  it("leaves an edit that somebody has open to them", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 100 })
    await admin.must("post", `/admin/draft-orders/${id}/edit`, {})
    expect(await admin.call("post", path, { points: 200 })).toMatchObject({
      status: 409,
      body: { code: "draft_order_in_edit" },
    })
    expect(await admin.call("delete", path)).toMatchObject({ status: 409, body: { code: "draft_order_in_edit" } })
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })
    await admin.must("delete", `/admin/draft-orders/${id}/edit`)
    expect(await admin.must<CartPoints>("post", path, { points: 200 })).toMatchObject({ applied: 200 })
  })

  it("follows an edit of the draft that is confirmed, and nothing of one that is cancelled", async () => {
    const { an, admin, id, path } = await ready(1000, { shirt: 1, hat: 1 })
    const shirt = (await admin.order(id)).items.find((item) => item.total > 120_000)?.id ?? ""
    await admin.must("post", path, { points: 600 })
    const edit = `/admin/draft-orders/${id}/edit`
    await admin.must("post", edit, {})
    await admin.must("post", `${edit}/items/item/${shirt}`, { quantity: 0 })
    await admin.must("delete", edit)
    expect(await pointsOf(an)).toMatchObject({ available: 400, held: 600 })
    expect((await admin.order(id)).item_total).toBeCloseTo(5_000, 5)

    await admin.must("post", edit, {})
    await admin.must("post", `${edit}/items/item/${shirt}`, { quantity: 0 })
    await admin.must("post", `${edit}/confirm`, {})
    expect((await admin.order(id)).item_total).toBe(0)
    expect(await admin.must<CartPoints>("get", path)).toMatchObject({ applied: 120, amount: 120_000 })
    await convert(admin, id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 880, held: 0 }))
  })

  it("fits the points of a draft to the limits of the goods that an edit leaves", async () => {
    const { an, admin, id, path } = await ready(1000, { shirt: 1, hat: 1 })
    await admin.must("post", "/admin/crm/loyalty/program", { redemption: { max_percent_of_goods: 50 } })
    const shirt = (await admin.order(id)).items.find((item) => item.total > 120_000)?.id ?? ""
    expect(await admin.must<CartPoints>("post", path, { points: 300 })).toMatchObject({ applied: 300, max: 302 })
    const edit = `/admin/draft-orders/${id}/edit`
    await admin.must("post", edit, {})
    await admin.must("post", `${edit}/items/item/${shirt}`, { quantity: 0 })
    await admin.must("post", `${edit}/confirm`, {})
    expect((await admin.order(id)).item_total).toBe(60_000)
    expect(await admin.must<CartPoints>("get", path)).toMatchObject({ applied: 60, max: 60 })
    await convert(admin, id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 940, held: 0 }))
  })

  it("takes what the order took when it is placed, once, and burns the carrier", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 100 })
    const code = (await admin.order(id)).items[0]?.adjustments[0]?.code ?? ""
    await convert(admin, id)
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({ available: 200, held: 0, pending: 38 })
    })
    await awardOrdersWorkflow(getContainer()).run({ input: { order_ids: [id] } })
    await awardOrdersWorkflow(getContainer()).run({ input: { order_ids: [id] } })
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 0, pending: 38 })

    const { promotions } = await admin.must<{ promotions: { used: number; limit: number; rules: object[] }[] }>(
      "get",
      `/admin/promotions?code=${code}&fields=used,limit,*rules`,
    )
    expect(promotions).toEqual([expect.objectContaining({ used: 1, limit: 1, rules: [] })])
    const cartId = await an.cart({ shirt: 1 })
    await an.call("post", `/store/carts/${cartId}/promotions`, { promo_codes: [code] })
    const { cart } = await an.must<{ cart: { total: number } }>("get", `/store/carts/${cartId}`)
    expect(cart.total).toBe(SHIRT)
  })

  it("holds what the draft takes until the draft takes less, also when that is cut off", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 200 })
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    const resize = ledger.resizeHold.bind(ledger)
    const seen: number[] = []
    const spy = jest.spyOn(ledger, "resizeHold").mockImplementation(async (input, context) => {
      seen.push(input.amount)
      if (input.amount === 60) throw new Error("the process died here")
      return resize(input, context)
    })
    expect((await admin.call("post", path, { points: 60 })).status).toBe(500)
    spy.mockRestore()
    expect(seen.slice(0, 2)).toEqual([200, 60])
    const { item_total } = await admin.order(id)
    const points = (SHIRT - item_total) / 1000
    expect((await pointsOf(an)).held).toBeGreaterThanOrEqual(points)
    await convert(admin, id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 300 - points, held: 0 }))
  })

  it("earns on an order made of a draft when it is marked as paid, and undoes all of it when it is cancelled", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 100 })
    await convert(admin, id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 200, pending: 38 }))
    const { payment_collections } = await admin.order(id)
    const collection = (payment_collections[0] as unknown as { id: string }).id
    await admin.must("post", `/admin/payment-collections/${collection}/mark-as-paid`, { order_id: id })
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 238, pending: 0 }))
    await admin.cancel(id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 300, pending: 0, held: 0 }))
  })

  it("gives the points back when the draft gets another customer, is deleted or waits too long", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 100 })
    const other = await shop().shopper()
    await admin.must("post", `/admin/draft-orders/${id}`, { customer_id: other.customerId })
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 }))
    expect((await admin.order(id)).item_total).toBe(SHIRT)

    const deleted = await draftFor(admin, an, { shirt: 1 })
    await admin.must("post", `/admin/crm/draft-orders/${deleted}/points`, { points: 100 })
    await admin.must("delete", `/admin/draft-orders/${deleted}`)
    const late = await draftFor(admin, an, { shirt: 1 })
    await admin.must("post", `/admin/crm/draft-orders/${late}/points`, { points: 150 })
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    for (const hold of await ledger.listHolds({
      owner_id: an.customerId,
      unit: "points",
      statuses: ["active"],
    })) {
      await ledger.resizeHold({ hold_id: hold.id, amount: hold.amount, expires_at: new Date(Date.now() - 1000) })
    }
    await releaseExpiredHoldsWorkflow(getContainer()).run({ input: {} })
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
    expect((await admin.order(late)).item_total).toBe(SHIRT)
  })

  it("settles an expired hold for the order that was made of the draft", async () => {
    const { an, admin, id, path } = await ready(300)
    await admin.must("post", path, { points: 100 })
    const hold = await holdOf(an)
    const orders = getContainer().resolve(Modules.ORDER)
    await orders.updateOrders([{ id, status: "pending", is_draft_order: false }]) // the event was lost
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    await ledger.resizeHold({ hold_id: hold?.id ?? "", amount: 100, expires_at: new Date(Date.now() - 1000) })
    await releaseExpiredHoldsWorkflow(getContainer()).run({ input: {} })
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 0 })
  })
}
