import type { CartPoints } from "../../../src/types/loyalty"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import { awardChangedOrdersWorkflow } from "../../../src/workflows/loyalty/award-changed-orders"
import { releaseExpiredHoldsWorkflow } from "../../../src/workflows/redemption/release-expired"
import { eventually } from "../../support/eventually"
import { givePoints, pointsOf } from "../../support/points"
import type { Shopper } from "../../support/shopper"
import type { Suite } from "../index.spec"

interface Cart {
  id: string
  total: number
  item_total: number
  discount_total: number
  promotions: { code: string }[]
  items: { id: string; quantity: number }[]
}
type Applied = CartPoints & { cart: Cart }
interface Refused {
  type: string
  code: string
  message: string
  details: Record<string, unknown>
}

const SHIRT = 485_000

export default ({ shop, getContainer }: Suite): void => {
  /** A shopper with points and a cart with a shirt in it. */
  const ready = async (points: number): Promise<{ an: Shopper; cartId: string; path: string }> => {
    const an = await shop().shopper()
    await givePoints(getContainer(), an.customerId, points)
    const cartId = await an.cart({ shirt: 1 })
    return { an, cartId, path: `/store/crm/carts/${cartId}/points` }
  }
  const cartOf = async (an: Shopper, cartId: string): Promise<Cart> =>
    (await an.must<{ cart: Cart }>("get", `/store/carts/${cartId}`)).cart

  it("says what can be spent on a cart and what it would earn", async () => {
    const { an, path } = await ready(300)
    expect(await an.must("get", path)).toEqual({
      available: 300,
      applied: 0,
      min: 50,
      max: 300,
      step: 1,
      point_value: 1000,
      amount: 0,
      will_earn: 48,
    })
  })

  it("takes the value of the points off the cart, holds them, and earns on what is left", async () => {
    const { an, cartId, path } = await ready(300)
    const applied = await an.must<Applied>("post", path, { points: 100 })
    expect(applied).toMatchObject({ available: 300, applied: 100, amount: 100_000, will_earn: 38 })
    expect(applied.cart.total).toBe(SHIRT - 100_000)
    expect(applied.cart.promotions).toHaveLength(1)
    expect((await cartOf(an, cartId)).total).toBe(SHIRT - 100_000)
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })
  })

  it("replaces what was applied", async () => {
    const { an, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    const more = await an.must<Applied>("post", path, { points: 250 })
    expect([more.applied, more.cart.total, more.cart.promotions.length]).toEqual([250, SHIRT - 250_000, 1])
    const less = await an.must<Applied>("post", path, { points: 60 })
    expect([less.applied, less.cart.total, less.cart.promotions.length]).toEqual([60, SHIRT - 60_000, 1])
    expect(await pointsOf(an)).toMatchObject({ available: 240, held: 60 })
  })

  it("gives them back when they are taken off, however often", async () => {
    const { an, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    for (let i = 0; i < 3; i++) {
      const answer = await an.must<Applied>("delete", path)
      expect([answer.applied, answer.amount, answer.cart.total]).toEqual([0, 0, SHIRT])
      expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
    }
    const again = await an.must<Applied>("post", path, { points: 100 })
    expect(again.cart.total).toBe(SHIRT - 100_000)
  })

  it.each([
    [0, "below_minimum", { points: 0, min: 50 }],
    [-5, "below_minimum", { points: -5, min: 50 }],
    [49, "below_minimum", { points: 49, min: 50, missing: 1 }],
    [1.5, "not_an_integer", { points: "1.5" }],
    [301, "not_enough_points", { points: 301, spendable: 300, missing: 1 }],
  ])("refuses %p points: %s", async (points, code, details) => {
    const { an, path } = await ready(300)
    const { status, body } = await an.call<Refused>("post", path, { points })
    expect([status, body.type, body.code]).toEqual([400, "invalid_data", code])
    expect(body.details).toMatchObject(details)
    expect(body.message.length).toBeGreaterThan(20)
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
  })

  it.each([[{}], [{ points: "100" }], [{ points: null }], [{ points: 100, customer_id: "cus_1" }]])(
    "refuses the body %j",
    async (body) => {
      const { an, path } = await ready(300)
      expect((await an.call("post", path, body)).status).toBe(400)
    },
  )

  it("refuses more than the cart can take, and lets the last point cover the rest", async () => {
    const { an, path } = await ready(1000)
    const { status, body } = await an.call<Refused>("post", path, { points: 486 })
    expect([status, body.code, body.details.max]).toEqual([400, "above_maximum", 485])
    const all = await an.must<Applied>("post", path, { points: 485 })
    expect([all.amount, all.cart.item_total]).toEqual([SHIRT, 0])
  })

  it("is nobody else's business", async () => {
    const { an, cartId, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    const thief = await shop().shopper()
    const visitor = shop().guest()
    for (const method of ["get", "delete"] as const) {
      expect((await visitor.call(method, path)).status).toBe(401)
      expect(await thief.call(method, path)).toMatchObject({ status: 403, body: { code: "cart_not_yours" } })
    }
    expect((await thief.call("post", path, { points: 100 })).status).toBe(403)
    expect(await thief.call("get", "/store/crm/carts/cart_unknown/points")).toMatchObject({
      status: 404,
      body: { code: "cart_unknown" },
    })
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })
    expect((await cartOf(an, cartId)).total).toBe(SHIRT - 100_000)
  })

  it("does not open with a typed e-mail address", async () => {
    const { an } = await ready(300)
    const stranger = shop().guest()
    const cartId = await stranger.cart({ shirt: 1 })
    await stranger.must("post", `/store/carts/${cartId}`, { email: an.email })
    expect((await stranger.call("post", `/store/crm/carts/${cartId}/points`, { points: 100 })).status).toBe(401)
  })

  it("gives nothing for a code that was copied from somebody's cart", async () => {
    const { an, path } = await ready(300)
    const { cart } = await an.must<Applied>("post", path, { points: 100 })
    const code = cart.promotions[0]?.code ?? ""
    const thief = await shop().shopper()
    const stolen = await thief.cart({ shirt: 1 })
    await thief.call("post", `/store/carts/${stolen}/promotions`, { promo_codes: [code] })
    expect((await cartOf(thief, stolen)).total).toBe(SHIRT)
    const visitor = shop().guest()
    const other = await visitor.cart({ shirt: 1 })
    await visitor.call("post", `/store/carts/${other}`, { promo_codes: [code] })
    expect((await cartOf(visitor, other)).total).toBe(SHIRT)
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })
  })

  it("gives the points back to their owner when the cart changes hands", async () => {
    const { an, cartId, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    const binh = await shop().shopper()
    await binh.must("post", `/store/carts/${cartId}/customer`, {})
    expect((await cartOf(binh, cartId)).total).toBe(SHIRT)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 }))
  })

  it("fits the points to the cart as it shrinks, and never grows them again by itself", async () => {
    const an = await shop().shopper()
    await givePoints(getContainer(), an.customerId, 1000)
    const cartId = await an.cart({ shirt: 1, coffee: 2 })
    const path = `/store/crm/carts/${cartId}/points`
    await an.must("post", path, { points: 500 })
    const shirt = (await cartOf(an, cartId)).items.find((item) => item.quantity === 1)
    await an.must("delete", `/store/carts/${cartId}/line-items/${shirt?.id}`)
    const small = await an.must<CartPoints>("get", path)
    expect([small.applied, small.amount]).toEqual([90, 90_000])
    expect(await pointsOf(an)).toMatchObject({ available: 910, held: 90 })
    await an.must("post", `/store/carts/${cartId}/line-items`, { variant_id: shop().variants.shirt, quantity: 1 })
    expect((await an.must<CartPoints>("get", path)).applied).toBe(90)
  })

  it("frees the points of a cart that was emptied below the minimum", async () => {
    const an = await shop().shopper()
    await givePoints(getContainer(), an.customerId, 1000)
    const cartId = await an.cart({ shirt: 1, coffee: 2 })
    await an.must("post", `/store/crm/carts/${cartId}/points`, { points: 100 })
    const { items } = await cartOf(an, cartId)
    const idOf = (quantity: number): string => items.find((item) => item.quantity === quantity)?.id ?? ""
    await an.must("post", `/store/carts/${cartId}/line-items/${idOf(2)}`, { quantity: 1 })
    await an.must("delete", `/store/carts/${cartId}/line-items/${idOf(1)}`)
    expect((await cartOf(an, cartId)).total).toBe(45_000) // worth 45 points, fewer than the minimum of 50
    expect(await pointsOf(an)).toMatchObject({ available: 1000, held: 0 })
  })

  it("takes what the order really used, once, and earns on the rest", async () => {
    const { an, cartId, path } = await ready(300)
    const admin = await shop().admin()
    await an.must("post", path, { points: 100 })
    await an.readyToPay(cartId)
    const order = await an.complete(cartId)
    expect(order.total).toBe(SHIRT - 100_000 + 30_000)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 200, held: 0, pending: 38 }))
    await admin.capture(order.id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 238, held: 0, pending: 0 }))
    const page = await an.must<{ entries: { kind: string; points: number }[] }>("get", "/store/crm/me/points")
    expect(page.entries.map((entry) => [entry.kind, entry.points])).toEqual([
      ["earn", 38],
      ["redeem", -100],
      ["opening", 300],
    ])
    expect((await an.call<Refused>("post", path, { points: 100 })).body.code).toBe("cart_completed")
  })

  it("gives spent points back into their lot when the order is cancelled", async () => {
    const expires = new Date("2031-05-01T00:00:00.000Z")
    const an = await shop().shopper()
    const admin = await shop().admin()
    await givePoints(getContainer(), an.customerId, 300, expires)
    const cartId = await an.cart({ shirt: 1 })
    await an.must("post", `/store/crm/carts/${cartId}/points`, { points: 300 })
    await an.readyToPay(cartId)
    const order = await an.complete(cartId)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 0, held: 0 }))
    await admin.cancel(order.id)
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({
        available: 300,
        held: 0,
        pending: 0,
        next_expiry: { points: 300, expires_at: expires.toISOString() },
      })
    })
  })

  it("gives back the share of goods that are returned, and all of it in the end", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await givePoints(getContainer(), an.customerId, 300)
    const cartId = await an.cart({ hat: 3 })
    await an.must("post", `/store/crm/carts/${cartId}/points`, { points: 100 })
    await an.readyToPay(cartId)
    const order = await an.complete(cartId)
    await admin.capture(order.id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 226 }))
    await admin.ship(order.id, shop().locationId)
    await admin.deliver(order.id)
    const line = (await admin.order(order.id)).items[0]?.id ?? ""
    const expected = [
      [233 + 17, "one hat back: 33 of 100 points, 17 points for 173,333đ"],
      [266 + 8, "two hats back"],
      [300, "all back: nothing spent, nothing earned"],
    ] as const
    for (const [available, why] of expected) {
      await admin.takeBack(order.id, shop().locationId, [{ id: line, quantity: 1 }])
      await eventually(async () => expect([why, (await pointsOf(an)).available]).toEqual([why, available]))
    }
  })

  it("finds an order whose event was lost, and settles it", async () => {
    const { an, cartId, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    await an.readyToPay(cartId)
    const order = await an.complete(cartId)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 200, held: 0 }))
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    const before = await ledger.listEntries({ owner_id: an.customerId, unit: "points", limit: 10, offset: 0 })
    await awardChangedOrdersWorkflow(getContainer()).run({ input: { all: true, min_age_minutes: 0 } })
    await awardChangedOrdersWorkflow(getContainer()).run({ input: { all: true, min_age_minutes: 0 } })
    const after = await ledger.listEntries({ owner_id: an.customerId, unit: "points", limit: 10, offset: 0 })
    expect(after.count).toBe(before.count)
    expect(order.id).toBeTruthy()
  })

  it("frees the points of a cart that nobody touched for long, and only then", async () => {
    const { an, cartId, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    await releaseExpiredHoldsWorkflow(getContainer()).run({ input: {} })
    expect(await pointsOf(an)).toMatchObject({ available: 200, held: 100 })
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    const [hold] = await ledger.listHolds({ owner_id: an.customerId, unit: "points", statuses: ["active"] })
    await ledger.resizeHold({ hold_id: hold?.id ?? "", amount: 100, expires_at: new Date(Date.now() - 1000) })
    const { result } = await releaseExpiredHoldsWorkflow(getContainer()).run({ input: {} })
    expect(result).toEqual({ holds: 1, failed: 0 })
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
    expect((await cartOf(an, cartId)).total).toBe(SHIRT)
  })

  it("refuses to complete a cart whose points are gone, and sells it without them", async () => {
    const { an, cartId, path } = await ready(300)
    await an.must("post", path, { points: 100 })
    await an.readyToPay(cartId)
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    const [hold] = await ledger.listHolds({ owner_id: an.customerId, unit: "points", statuses: ["active"] })
    await ledger.releaseHold({ hold_id: hold?.id ?? "" })
    const { status, body } = await an.call<Refused>("post", `/store/carts/${cartId}/complete`, {})
    expect([status, body.code]).toEqual([409, "points_changed"])
    await an.must("delete", path)
    await an.readyToPay(cartId)
    const order = await an.complete(cartId)
    expect(order.total).toBe(SHIRT + 30_000)
    expect(await pointsOf(an)).toMatchObject({ available: 300, held: 0 })
  })

  it("spends one balance once, however many carts want it", async () => {
    const an = await shop().shopper()
    await givePoints(getContainer(), an.customerId, 100)
    const carts = await Promise.all(Array.from({ length: 8 }, () => an.cart({ shirt: 1 })))
    const answers = await Promise.all(
      carts.map((cartId) => an.call<Refused>("post", `/store/crm/carts/${cartId}/points`, { points: 100 })),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body.code]).toEqual([400, "not_enough_points"])
    }
    expect(await pointsOf(an)).toMatchObject({ available: 0, held: 100 })
  })
}
