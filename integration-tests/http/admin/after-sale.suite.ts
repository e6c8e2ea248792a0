import { Modules } from "@medusajs/framework/utils"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import type { StoreMe } from "../../../src/types/loyalty"
import type { AdminOrderPoints } from "../../../src/types/loyalty-admin"
import type { AdminClient } from "../../support/admin-client"
import { eventually } from "../../support/eventually"
import { givePoints, pointsOf } from "../../support/points"
import type { Goods } from "../../support/shop"
import type { Shopper } from "../../support/shopper"
import type { Suite } from "../index.spec"

type Lines = Record<Goods, string>

export default ({ shop, getContainer }: Suite): void => {
  /** A paid order, sent out and delivered where asked. */
  const sold = async (
    goods: Partial<Record<Goods, number>>,
    { given = 300, points = 0, delivered = true } = {},
  ): Promise<{ an: Shopper; admin: AdminClient; id: string; lines: Lines }> => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    if (given > 0) await givePoints(getContainer(), an.customerId, given)
    const cartId = await an.cart(goods)
    if (points > 0) await an.must("post", `/store/crm/carts/${cartId}/points`, { points })
    await an.readyToPay(cartId)
    const { id } = await an.complete(cartId)
    await admin.capture(id)
    if (delivered) {
      await admin.ship(id, shop().locationId)
      await admin.deliver(id)
    }
    return { an, admin, id, lines: await linesOf(admin, id) }
  }
  const linesOf = async (admin: AdminClient, id: string): Promise<Lines> => {
    const { order } = await admin.must<{ order: { items: { id: string; variant_id: string }[] } }>(
      "get",
      `/admin/orders/${id}?fields=items.id,items.variant_id`,
    )
    return Object.fromEntries(
      (Object.keys(shop().variants) as Goods[]).map((name) => [
        name,
        order.items.find((item) => item.variant_id === shop().variants[name])?.id ?? "",
      ]),
    ) as Lines
  }
  const has = (an: Shopper, points: Partial<StoreMe["points"]>): Promise<void> =>
    eventually(async () => expect(await pointsOf(an)).toMatchObject(points), 15_000)
  const orderPoints = (admin: AdminClient, id: string): Promise<AdminOrderPoints> =>
    admin.must("get", `/admin/crm/orders/${id}/points`)
  const settings = (admin: AdminClient, change: object): Promise<unknown> =>
    admin.must("post", "/admin/crm/loyalty/program", change)
  const receive = async (admin: AdminClient, returnId: string, items: object[]): Promise<void> => {
    await admin.must("post", `/admin/returns/${returnId}/receive`, {})
    await admin.must("post", `/admin/returns/${returnId}/receive-items`, { items })
    await admin.must("post", `/admin/returns/${returnId}/receive/confirm`, { no_notification: true })
  }
  const balanceOf = async (customerId: string): Promise<number> => {
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    return (await ledger.balances([customerId], "points")).get(customerId)?.balance ?? 0
  }

  it("takes earned points back for money that was refunded as goodwill, and no spent ones", async () => {
    const { an, admin, id } = await sold({ shirt: 1 }, { points: 100, delivered: false })
    await has(an, { available: 200 + 38 })
    await admin.refund(id, 200_000) // of 415,000: 385,000 for the shirt and 30,000 for the way
    // 385,000 x 215,000 / 415,000 = 199,457
    await has(an, { available: 200 + 19 })
    expect(await orderPoints(admin, id)).toMatchObject({ earned: 19, spent: 100 })
  })

  it("follows a return line by line: the points spent on it and the points earned by it", async () => {
    const { an, admin, id, lines } = await sold({ shirt: 1, hat: 2 }, { given: 1000, points: 145 })
    // 725,000 of goods, 145,000 off: 97,000 on the shirt, 24,000 on each hat
    await has(an, { available: 1000 - 145 + 58 })
    await admin.takeBack(id, shop().locationId, [{ id: lines.hat, quantity: 1 }])
    await has(an, { available: 1000 - 121 + 48 })
    await admin.takeBack(id, shop().locationId, [{ id: lines.shirt, quantity: 1 }])
    await has(an, { available: 1000 - 24 + 9 })
    await admin.takeBack(id, shop().locationId, [{ id: lines.hat, quantity: 1 }])
    await has(an, { available: 1000, ranking: 0 })
    const order = await admin.order(id)
    // Money goes back for what money had paid; the share of the points went back as points.
    expect(order.summary.transaction_total + order.summary.pending_difference).toBe(30_000)
  })

  it("follows an exchange: goods back, others out", async () => {
    const { an, admin, id, lines } = await sold({ hat: 2 }, { points: 120 })
    await has(an, { available: 180 + 12 })
    const { exchange } = await admin.must<{ exchange: { id: string } }>("post", "/admin/exchanges", { order_id: id })
    const path = `/admin/exchanges/${exchange.id}`
    const inbound = await admin.must<{ return: { id: string } }>("post", `${path}/inbound/items`, {
      location_id: shop().locationId,
      items: [{ id: lines.hat, quantity: 1 }],
    })
    await admin.must("post", `${path}/outbound/items`, { items: [{ variant_id: shop().variants.coffee, quantity: 2 }] })
    await admin.must("post", `${path}/request`, {})
    await receive(admin, inbound.return.id, [{ id: lines.hat, quantity: 1 }])
    // One hat (60,000 in money, 60 points) stays, two coffees (90,000) are new: 180,000 due with the way, 150,000 paid.
    await has(an, { available: 240 + 12, pending: 3 })
    expect(await orderPoints(admin, id)).toMatchObject({ spent: 60, spent_amount: 60_000, earned: 12, pending: 3 })
  })

  it("keeps points out of promotions that are carried over to an exchange: core refuses fixed amounts", async () => {
    const { an, admin, id, lines } = await sold({ hat: 2 }, { points: 120 })
    await has(an, { available: 180 + 12 })
    const { exchange } = await admin.must<{ exchange: { id: string } }>("post", "/admin/exchanges", { order_id: id })
    await admin.must("post", `/admin/exchanges/${exchange.id}/inbound/items`, {
      location_id: shop().locationId,
      items: [{ id: lines.hat, quantity: 1 }],
    })
    const { order_changes } = await admin.must<{ order_changes: { id: string; status: string }[] }>(
      "get",
      `/admin/orders/${id}/changes`,
    )
    const open = order_changes.find(({ status }) => status === "pending")?.id ?? ""
    const { status, body } = await admin.call<{ message: string }>("post", `/admin/order-changes/${open}`, {
      carry_over_promotions: true,
    })
    expect([status, body.message]).toEqual([400, expect.stringContaining("Fixed promotions must have EACH allocation")])
    expect(await orderPoints(admin, id)).toMatchObject({ spent: 120, earned: 12 })
    expect(await pointsOf(an)).toMatchObject({ available: 192 })
  })

  it("follows a claim that is refunded", async () => {
    const { an, admin, id, lines } = await sold({ hat: 2 }, { points: 120 })
    await has(an, { available: 180 + 12 })
    const { claim } = await admin.must<{ claim: { id: string } }>("post", "/admin/claims", {
      order_id: id,
      type: "refund",
    })
    const items = [{ id: lines.hat, quantity: 1 }]
    await admin.must("post", `/admin/claims/${claim.id}/claim-items`, {
      items: [{ id: lines.hat, quantity: 1, reason: "production_failure" }],
    })
    const inbound = await admin.must<{ return: { id: string } }>("post", `/admin/claims/${claim.id}/inbound/items`, {
      location_id: shop().locationId,
      items,
    })
    await admin.must("post", `/admin/claims/${claim.id}/request`, {})
    await receive(admin, inbound.return.id, items)
    await has(an, { available: 240 + 6 })
    expect(await orderPoints(admin, id)).toMatchObject({ spent: 60, earned: 6 })
  })

  it("never refills points by an edit, and gives back those of goods that are taken off", async () => {
    const { an, admin, id, lines } = await sold({ shirt: 1, hat: 1 }, { points: 121, delivered: false })
    // 605,000 of goods, 121,000 off: 97,000 on the shirt, 24,000 on the hat
    await has(an, { available: 179 + 48 })
    const edit = async (change: () => Promise<unknown>): Promise<void> => {
      await admin.must("post", "/admin/order-edits", { order_id: id })
      await change()
      await admin.must("post", `/admin/order-edits/${id}/confirm`, {})
    }
    await edit(() => admin.must("post", `/admin/order-edits/${id}/items/item/${lines.hat}`, { quantity: 0 }))
    await has(an, { available: 203 + 38 })
    expect(await orderPoints(admin, id)).toMatchObject({ spent: 97, spent_amount: 97_000, earned: 38 })
    await edit(() =>
      admin.must("post", `/admin/order-edits/${id}/items`, {
        items: [{ variant_id: shop().variants.hat, quantity: 3 }],
      }),
    )
    await eventually(async () =>
      expect(await orderPoints(admin, id)).toMatchObject({ spent: 97, spent_amount: 97_000 }),
    )
    expect((await admin.order(id)).discount_total).toBe(97_000)
    expect((await pointsOf(an)).available).toBeGreaterThanOrEqual(203)
    await admin.cancel(id)
    await has(an, { available: 300, ranking: 0 })
  })

  const transfer = async (admin: AdminClient, id: string, to: Shopper): Promise<void> => {
    await admin.must("post", `/admin/orders/${id}/transfer`, { customer_id: to.customerId })
    const orders = getContainer().resolve(Modules.ORDER)
    const changes = await orders.listOrderChanges({ order_id: id }, { relations: ["actions"] })
    const actions = changes.flatMap((change) => change.actions ?? [])
    const token = actions.find(({ action }) => action === "TRANSFER_CUSTOMER")?.details?.token
    await to.must("post", `/store/orders/${id}/transfer/accept`, { token })
  }

  it("moves the earned points of an order that changes hands, and leaves the spent ones to who spent them", async () => {
    const { an, admin, id } = await sold({ shirt: 1 }, { points: 100, delivered: false })
    await has(an, { available: 200 + 38 })
    const binh = await shop().shopper()
    await transfer(admin, id, binh)
    await has(binh, { available: 38, ranking: 38 })
    await has(an, { available: 200, ranking: 0 })
    await admin.cancel(id)
    await has(binh, { available: 0, ranking: 0 })
    await has(an, { available: 300, ranking: 0 })
  })

  it("gives a guest's points to nobody by a typed address; staff joins an order after checking who asks", async () => {
    const admin = await shop().admin()
    const guest = shop().guest()
    const { id } = await guest.order({ shirt: 1 }, "khach-le@example.com")
    await admin.capture(id)
    const guestId = (await admin.order(id)).customer_id
    await eventually(async () => expect(await balanceOf(guestId)).toBe(48))
    const an = await shop().shopper("khach-le@example.com")
    expect(an.customerId).not.toBe(guestId)
    expect(await pointsOf(an)).toMatchObject({ available: 0, pending: 0, ranking: 0 })
    await transfer(admin, id, an)
    await has(an, { available: 48, ranking: 48 })
    expect(await balanceOf(guestId)).toBe(0)
  })

  it("leaves nothing of ten purchases that are all returned", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await givePoints(getContainer(), an.customerId, 60)
    for (let i = 0; i < 10; i++) {
      const cartId = await an.cart({ hat: 1 })
      await an.must("post", `/store/crm/carts/${cartId}/points`, { points: 60 })
      await an.readyToPay(cartId)
      const { id } = await an.complete(cartId)
      await admin.capture(id)
      await admin.ship(id, shop().locationId)
      const { hat } = await linesOf(admin, id)
      await has(an, { available: 6, held: 0 })
      await admin.takeBack(id, shop().locationId, [{ id: hat, quantity: 1 }])
      await has(an, { available: 60, held: 0, pending: 0, ranking: 0 })
    }
  }, 400_000)

  it("redeems 50, earns 21, cancels and ends where it started", async () => {
    const { an, admin, id } = await sold({ shirt: 1 }, { given: 50, points: 50, delivered: false })
    await has(an, { available: 43, pending: 0 })
    await admin.cancel(id)
    await has(an, { available: 50, held: 0, pending: 0, ranking: 0 })
    expect(await orderPoints(admin, id)).toMatchObject({ earned: 0, spent: 0, pending: 0 })
  })

  describe("points to take back that are spent already", () => {
    /** An earned 96 points with one order and spent 90 of them on another, which is not paid yet. */
    const spent = async (overdrawn: string): Promise<{ an: Shopper; admin: AdminClient; id: string }> => {
      const admin = await shop().admin()
      await settings(admin, { overdrawn })
      const { an, id } = await sold({ shirt: 2 }, { given: 0, delivered: false })
      await has(an, { available: 97 })
      const cartId = await an.cart({ hat: 1 })
      await an.must("post", `/store/crm/carts/${cartId}/points`, { points: 90 })
      await an.readyToPay(cartId)
      await an.complete(cartId)
      await has(an, { available: 7, held: 0 })
      await admin.cancel(id)
      return { an, admin, id }
    }
    const buy = async (an: Shopper, admin: AdminClient): Promise<void> => {
      const { id } = await an.order({ shirt: 1 })
      await admin.capture(id)
    }

    it("go below zero, and the next award fills the gap", async () => {
      const { an, admin, id } = await spent("negative")
      await has(an, { ranking: 0 })
      expect(await balanceOf(an.customerId)).toBe(-90)
      expect(await orderPoints(admin, id)).toMatchObject({ earned: 0, excess: 0 })
      await buy(an, admin)
      await eventually(async () => expect(await balanceOf(an.customerId)).toBe(-42))
    })

    it("are given up beyond what is there", async () => {
      const { an, admin, id } = await spent("take_available")
      await has(an, { available: 0 })
      expect(await orderPoints(admin, id)).toMatchObject({ earned: 90, excess: 90 })
      await buy(an, admin)
      await has(an, { available: 48 })
      expect(await orderPoints(admin, id)).toMatchObject({ earned: 90, excess: 90 })
    })

    it("are owed from the next award", async () => {
      const { an, admin, id } = await spent("owe")
      await has(an, { available: 0 })
      expect(await orderPoints(admin, id)).toMatchObject({ earned: 90, excess: 90 })
      await buy(an, admin)
      await eventually(async () => expect(await orderPoints(admin, id)).toMatchObject({ earned: 42, excess: 42 }))
      await has(an, { available: 0 })
      await buy(an, admin)
      await eventually(async () => expect(await orderPoints(admin, id)).toMatchObject({ earned: 0, excess: 0 }))
      await has(an, { available: 6 })
    })
  })
}
