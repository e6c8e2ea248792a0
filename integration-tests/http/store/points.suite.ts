import { Modules } from "@medusajs/framework/utils"
import type { PointEntryPage, StoreMe } from "../../../src/types/loyalty"
import { awardChangedOrdersWorkflow } from "../../../src/workflows/loyalty/award-changed-orders"
import { awardOrdersWorkflow } from "../../../src/workflows/loyalty/award-orders"
import { eventually } from "../../support/eventually"
import type { Shopper } from "../../support/shopper"
import type { Suite } from "../index.spec"

/** A shirt costs 485,000đ and shipping earns nothing: 48 points at 10,000đ a point. */
const SHIRT_POINTS = 48

export default ({ shop, getContainer, utils }: Suite): void => {
  const pointsOf = async (shopper: Shopper): Promise<StoreMe["points"]> =>
    (await shopper.must<StoreMe>("get", "/store/crm/me")).points
  const entriesOf = async (shopper: Shopper): Promise<PointEntryPage> =>
    shopper.must<PointEntryPage>("get", "/store/crm/me/points")
  const settled = async (): Promise<void> => {
    await utils.waitWorkflowExecutions()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await utils.waitWorkflowExecutions()
  }

  it("asks a visitor to sign in", async () => {
    const visitor = shop().guest()
    expect((await visitor.call("get", "/store/crm/me")).status).toBe(401)
    expect((await visitor.call("get", "/store/crm/me/points")).status).toBe(401)
  })

  it("shows a new customer who has nothing yet", async () => {
    const an = await shop().shopper()
    expect(await an.must("get", "/store/crm/me")).toEqual({
      profile: { customer_id: an.customerId, code: null, card_code: null, name: "An Nguyễn", phone: null },
      tier: { id: "tier_member", name: "Thành viên", discount_percent: 0, money_per_point: 10_000 },
      next_tier: { id: "tier_silver", name: "Bạc", missing: 500, metric: "ranking_points" },
      points: { available: 0, pending: 0, held: 0, ranking: 0, next_expiry: null },
      point_value: 1000,
    })
    expect(await entriesOf(an)).toEqual({ entries: [], count: 0, limit: 20, offset: 0 })
  })

  it("shows the points of an unpaid order as pending: they are seen at once and cannot be spent", async () => {
    const an = await shop().shopper()
    await an.order({ shirt: 1 })
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({ available: 0, pending: SHIRT_POINTS, ranking: 0 })
    })
    expect((await entriesOf(an)).count).toBe(0)
  })

  it("gives the points when the order is paid, with their expiry and the order's number", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const order = await an.order({ shirt: 1, coffee: 2 })
    await admin.capture(order.id)
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({ available: 57, pending: 0, held: 0, ranking: 57 })
    })
    const page = await entriesOf(an)
    expect(page.count).toBe(1)
    expect(page.entries[0]).toMatchObject({
      kind: "earn",
      points: 57,
      balance_after: 57,
      order_display_id: order.display_id,
    })
    const expiry = (await pointsOf(an)).next_expiry
    expect(expiry?.points).toBe(57)
    const months = (new Date(expiry?.expires_at ?? 0).getTime() - Date.now()) / 86_400_000
    expect(months).toBeGreaterThan(364)
    expect(months).toBeLessThan(368)
    expect(page.entries[0]?.expires_at).toBe(expiry?.expires_at)
  })

  it("gives points in proportion to what is paid", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const order = await an.order({ shirt: 1 }) // 485,000 + 30,000 shipping
    await admin.capture(order.id, 257_500)
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({ available: 24, pending: 24, ranking: 24 })
    })
    await admin.capture(order.id, 257_500)
    await eventually(async () => {
      expect(await pointsOf(an)).toMatchObject({ available: SHIRT_POINTS, pending: 0, ranking: SHIRT_POINTS })
    })
  })

  it("counts the same event once, however often it comes", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const order = await an.order({ shirt: 1 })
    await admin.capture(order.id)
    const bus = getContainer().resolve(Modules.EVENT_BUS)
    const again = { name: "order.placed", data: { id: order.id } }
    await bus.emit([again, again, again])
    await Promise.all(
      [1, 2, 3].map(() => awardOrdersWorkflow(getContainer()).run({ input: { order_ids: [order.id] } })),
    )
    await settled()
    expect(await pointsOf(an)).toMatchObject({ available: SHIRT_POINTS, pending: 0, ranking: SHIRT_POINTS })
    expect((await entriesOf(an)).count).toBe(1)
  })

  it("finds by its nightly run what an event has missed", async () => {
    const an = await shop().shopper()
    const order = await an.order({ shirt: 1 })
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ pending: SHIRT_POINTS }))
    const payments = getContainer().resolve(Modules.PAYMENT)
    const orders = getContainer().resolve(Modules.ORDER)
    const [payment] = await payments.listPayments({}, { order: { created_at: "DESC" }, take: 1 })
    const captured = await payments.capturePayment({ payment_id: payment?.id ?? "", amount: 515_000 })
    await orders.addOrderTransactions({
      order_id: order.id,
      amount: 515_000,
      currency_code: "vnd",
      reference: "capture",
      reference_id: captured.id,
    })
    await settled()
    expect(await pointsOf(an)).toMatchObject({ available: 0, pending: SHIRT_POINTS })

    const { result } = await awardChangedOrdersWorkflow(getContainer()).run({ input: { min_age_minutes: 0 } })

    expect(result).toMatchObject({ orders: 1, points_posted: SHIRT_POINTS })
    expect(await pointsOf(an)).toMatchObject({ available: SHIRT_POINTS, pending: 0 })
    const again = await awardChangedOrdersWorkflow(getContainer()).run({ input: { min_age_minutes: 0 } })
    expect(again.result).toEqual({ orders: 0, points_posted: 0, points_taken_back: 0 })
  })

  it("takes pending and posted points away when the order is cancelled", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const unpaid = await an.order({ shirt: 1 })
    const paid = await an.order({ coffee: 2 })
    await admin.capture(paid.id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 9, pending: SHIRT_POINTS }))
    await admin.cancel(unpaid.id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 9, pending: 0 }))
    await admin.cancel(paid.id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 0, pending: 0, ranking: 0 }))
    expect((await entriesOf(an)).entries.map((e) => [e.kind, e.points, e.balance_after])).toEqual([
      ["reverse", -9, 0],
      ["earn", 9, 9],
    ])
  })

  it("gives a guest's points to the guest's own record and to nobody else", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const guest = shop().guest()
    const placed = await guest.order({ shirt: 1 }, "vang-lai@example.com")
    const order = await admin.order(placed.id)
    expect(order.customer_id).not.toBe(an.customerId)
    await admin.capture(order.id)
    await eventually(async () => {
      const answer = await admin.must<{ points: StoreMe["points"] }>(
        "get",
        `/admin/crm/customers/${order.customer_id}/points`,
      )
      expect(answer.points).toMatchObject({ available: SHIRT_POINTS })
    })
    expect(await pointsOf(an)).toMatchObject({ available: 0, pending: 0, ranking: 0 })

    const registered = await shop().shopper("vang-lai@example.com")
    expect(registered.customerId).not.toBe(order.customer_id)
    expect(await pointsOf(registered)).toMatchObject({ available: 0, pending: 0, ranking: 0 })
  })
}
