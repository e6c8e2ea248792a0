import { Modules } from "@medusajs/framework/utils"
import type { StoreMe } from "../../../src/types/loyalty"
import { refreshTiersAfterPosting } from "../../../src/workflows/tiers/refresh-tiers"
import { eventually } from "../../support/eventually"
import type { Shopper } from "../../support/shopper"
import { earn, postPoints } from "../../support/tiers"
import type { Suite } from "../index.spec"

interface Cart {
  total: number
  discount_total: number
  item_total: number
  promotions: { code: string; is_automatic: boolean }[]
}

export default ({ shop, getContainer }: Suite): void => {
  const post = (customerId: string, points: number): Promise<void> => earn(getContainer(), customerId, points)
  const me = (shopper: Shopper): Promise<StoreMe> => shopper.must<StoreMe>("get", "/store/crm/me")
  const cartOf = async (shopper: Shopper, id: string): Promise<Cart> => {
    const fields = "+discount_total,+item_total,promotions.code,promotions.is_automatic"
    return (await shopper.must<{ cart: Cart }>("get", `/store/carts/${id}?fields=${fields}`)).cart
  }

  it("shows a new customer on the first tier, without a row of his own", async () => {
    const an = await shop().shopper()
    expect(await me(an)).toMatchObject({
      tier: { id: "tier_member", name: "Thành viên", discount_percent: 0, money_per_point: 10_000 },
      next_tier: { id: "tier_silver", name: "Bạc", missing: 500, metric: "ranking_points" },
    })
  })

  it("raises at the edges 500, 2,000 and 5,001 and not a point before", async () => {
    const an = await shop().shopper()
    const seen: unknown[] = []
    for (const points of [499, 1, 1_499, 1, 3_000, 1]) {
      await post(an.customerId, points)
      const { tier, next_tier, points: own } = await me(an)
      seen.push([own.ranking, tier?.id, tier?.money_per_point, next_tier?.missing ?? null])
    }
    expect(seen).toEqual([
      [499, "tier_member", 10_000, 1],
      [500, "tier_silver", 8_000, 1_500],
      [1_999, "tier_silver", 8_000, 1],
      [2_000, "tier_gold", 5_000, 3_001],
      [5_000, "tier_gold", 5_000, 1],
      [5_001, "tier_platinum", 3_000, null],
    ])
  })

  it("raises at once when an order is paid, and the next order earns by the new tier", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await post(an.customerId, 460)
    const first = await an.order({ shirt: 1 }) // 48 points at 10,000đ
    await admin.capture(first.id)
    await eventually(async () => expect((await me(an)).tier?.id).toBe("tier_silver"))
    const second = await an.order({ shirt: 1 }) // 3 % off: 470,450đ, at 8,000đ a point
    await admin.capture(second.id)
    await eventually(async () => expect((await me(an)).points.ranking).toBe(508 + 58))
  })

  it("keeps the tier when spending and when goods come back: only a review takes it", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await post(an.customerId, 460)
    const order = await an.order({ shirt: 1 })
    await admin.capture(order.id)
    await eventually(async () => expect((await me(an)).tier?.id).toBe("tier_silver"))
    await postPoints(getContainer(), an.customerId, -100, "adjust")
    await refreshTiersAfterPosting(getContainer(), [an.customerId])
    expect(await me(an)).toMatchObject({ tier: { id: "tier_silver" }, points: { ranking: 508, available: 408 } })

    await admin.cancel(order.id)

    await eventually(async () => expect((await me(an)).points.ranking).toBe(460))
    expect((await me(an)).tier?.id).toBe("tier_silver")
    expect((await me(an)).next_tier).toMatchObject({ id: "tier_gold", missing: 1_540 })
  })

  it("takes the tier's per cent off the cart's goods, and off the order", async () => {
    const an = await shop().shopper()
    await post(an.customerId, 2_000)
    const id = await an.cart({ shirt: 1, coffee: 3 }) // 620,000đ
    const cart = await cartOf(an, id)
    expect([cart.discount_total, cart.item_total]).toEqual([31_000, 589_000])
    expect(cart.promotions).toEqual([
      { code: "CRM-TIER-tier_gold-5PCT-GROSS", is_automatic: true, id: expect.any(String) },
    ])
    await an.readyToPay(id)
    expect((await an.complete(id)).total).toBe(589_000 + 30_000)
  })

  it("takes points off first and the tier's per cent off the rest", async () => {
    const an = await shop().shopper()
    await post(an.customerId, 2_000)
    const id = await an.cart({ shirt: 1 })
    await an.must("post", `/store/crm/carts/${id}/points`, { points: 100 })
    expect((await cartOf(an, id)).discount_total).toBe(100_000 + 19_250)
    await an.must("delete", `/store/crm/carts/${id}/points`)
    expect((await cartOf(an, id)).discount_total).toBe(24_250)
  })

  it("changes the discount of an open cart as soon as the tier changes", async () => {
    const an = await shop().shopper()
    const id = await an.cart({ shirt: 1 })
    expect((await cartOf(an, id)).discount_total).toBe(0)
    await post(an.customerId, 5_001)
    expect((await cartOf(an, id)).discount_total).toBe(48_500)
  })

  it("gives no discount below the tier's minimum order, and never more than its cap", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await admin.must("post", "/admin/crm/loyalty/tiers/tier_gold", {
      minimum_order: { vnd: 200_000 },
      max_discount: { vnd: 30_000 },
    })
    await post(an.customerId, 2_000)
    const id = await an.cart({ hat: 1 })
    expect((await cartOf(an, id)).discount_total).toBe(0)
    const add = (quantity: number): Promise<unknown> =>
      an.must("post", `/store/carts/${id}/line-items`, { variant_id: shop().variants.shirt, quantity })
    await add(1) // 605,000đ: 5 % would be 30,250đ
    expect((await cartOf(an, id)).discount_total).toBe(30_000)
    const below = await an.cart({ shirt: 1 })
    expect((await cartOf(an, below)).discount_total).toBe(24_250)
  })

  it("gives a guest and a stranger's typed code nothing", async () => {
    const an = await shop().shopper()
    await post(an.customerId, 2_000)
    const own = await cartOf(an, await an.cart({ shirt: 1 }))
    const guest = shop().guest()
    const id = await guest.cart({ shirt: 1 })
    await guest.call("post", `/store/carts/${id}/promotions`, { promo_codes: [own.promotions[0]?.code] })
    expect((await cartOf(guest, id)).discount_total).toBe(0)
    const order = await guest.order({ hat: 1 }, "vang-lai-2@example.com")
    const admin = await shop().admin()
    type Owned = { order: { customer_id: string } }
    const owned = await admin.must<Owned>("get", `/admin/orders/${order.id}?fields=customer_id`)
    await post(owned.order.customer_id, 2_000)
    await guest.must("post", `/store/carts/${id}`, { email: "vang-lai-2@example.com" })
    expect((await cartOf(guest, id)).discount_total).toBe(0)
    const binh = await shop().shopper()
    const other = await binh.cart({ shirt: 1 })
    await binh.call("post", `/store/carts/${other}/promotions`, { promo_codes: [own.promotions[0]?.code] })
    expect((await cartOf(binh, other)).discount_total).toBe(0)
  })

  it("gives no discount while the programme is off", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await post(an.customerId, 2_000)
    await admin.must("post", "/admin/crm/loyalty/program", { enabled: false })
    expect((await cartOf(an, await an.cart({ shirt: 1 }))).discount_total).toBe(0)
  })

  it("announces each change of tier once its row is written", async () => {
    const an = await shop().shopper()
    const seen: unknown[] = []
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const listen = async ({ data }: { data: unknown }): Promise<void> => {
      seen.push(data)
    }
    bus.subscribe("crm.tier.changed", listen, { subscriberId: `test-${an.customerId}` })
    await post(an.customerId, 600)
    await post(an.customerId, 1)
    await eventually(async () =>
      expect(seen).toEqual([
        {
          id: expect.any(String),
          customer_id: an.customerId,
          from_tier_id: null,
          to_tier_id: "tier_silver",
          change: "initial",
        },
      ]),
    )
  })
}
