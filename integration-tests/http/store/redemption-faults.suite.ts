import type { IPromotionModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CRM_INSIGHTS } from "../../../src/modules/crm-insights"
import type CrmInsightsService from "../../../src/modules/crm-insights/service"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../../src/modules/crm-loyalty"
import type CrmLoyaltyService from "../../../src/modules/crm-loyalty/service"
import type { CartPoints } from "../../../src/types/loyalty"
import { awardChangedOrdersWorkflow } from "../../../src/workflows/loyalty/award-changed-orders"
import { purgeCarriersWorkflow } from "../../../src/workflows/redemption/purge-carriers"
import { releaseExpiredHoldsWorkflow } from "../../../src/workflows/redemption/release-expired"
import { settleMissedRedemptionsWorkflow } from "../../../src/workflows/redemption/settle-missed"
import { eventually } from "../../support/eventually"
import { givePoints, pointsOf } from "../../support/points"
import type { Shopper } from "../../support/shopper"
import type { Suite } from "../index.spec"

const SHIRT = 485_000

/** Each step fails once, as if the process had died there; what comes later must find a state that it can complete. */
export default ({ shop, getContainer, utils }: Suite): void => {
  const ledger = (): CrmLedgerService => getContainer().resolve(CRM_LEDGER)
  const loyalty = (): CrmLoyaltyService => getContainer().resolve(CRM_LOYALTY)
  const insights = (): CrmInsightsService => getContainer().resolve(CRM_INSIGHTS)
  const promotions = (): IPromotionModuleService => getContainer().resolve(Modules.PROMOTION)
  const crash = new Error("the process died here")

  const ready = async (): Promise<{ an: Shopper; cartId: string; path: string }> => {
    const an = await shop().shopper()
    await givePoints(getContainer(), an.customerId, 100)
    const cartId = await an.cart({ shirt: 1 })
    return { an, cartId, path: `/store/crm/carts/${cartId}/points` }
  }
  const totalOf = async (an: Shopper, cartId: string): Promise<number> =>
    (await an.must<{ cart: { total: number } }>("get", `/store/carts/${cartId}`)).cart.total
  const kinds = async (an: Shopper): Promise<(string | number)[][]> => {
    const filter = { owner_id: an.customerId, unit: "points", limit: 50, offset: 0 } as const
    const { entries } = await ledger().listEntries(filter)
    return entries.map((entry) => [entry.kind, entry.amount]).reverse()
  }
  const expire = async (an: Shopper): Promise<void> => {
    for (const hold of await ledger().listHolds({
      owner_id: an.customerId,
      unit: "points",
      statuses: ["active"],
    })) {
      await ledger().resizeHold({ hold_id: hold.id, amount: hold.amount, expires_at: new Date(Date.now() - 1000) })
    }
    await releaseExpiredHoldsWorkflow(getContainer()).run({ input: {} })
  }
  const carriersOf = (an: Shopper) => loyalty().listCarriers({ customer_id: an.customerId })
  const nightly = async (): Promise<void> => {
    await settleMissedRedemptionsWorkflow(getContainer()).run({ input: { min_age_minutes: 0 } })
    await awardChangedOrdersWorkflow(getContainer()).run({ input: { min_age_minutes: 0 } })
  }
  const quiet = async (): Promise<void> => {
    await utils.waitWorkflowExecutions()
    await new Promise((resolve) => setTimeout(resolve, 500))
    await utils.waitWorkflowExecutions()
  }
  /** An order with 100 points on it, whose first visit failed as told. */
  const ordered = async (fail: () => void): Promise<{ an: Shopper; id: string }> => {
    const { an, cartId, path } = await ready()
    await an.must("post", path, { points: 100 })
    await an.readyToPay(cartId)
    fail()
    const { id } = await an.complete(cartId)
    await quiet()
    return { an, id }
  }
  const soldOnce = async (an: Shopper): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      await nightly()
      expect(await pointsOf(an)).toMatchObject({ available: 0, held: 0, pending: 38 })
      expect(await kinds(an)).toEqual([
        ["opening", 100],
        ["redeem", -100],
      ])
      expect(await carriersOf(an)).toEqual([
        expect.objectContaining({ status: "settled", points: 100, amount: 100_000, retired_at: expect.any(Date) }),
      ])
    }
    expect((await promotions().listPromotions({}, { relations: ["rules"] })).map((p) => [p.used, p.rules])).toEqual([
      [1, []],
    ])
  }

  afterEach(async () => {
    jest.restoreAllMocks()
    expect(await ledger().verify()).toMatchObject({ differences: [] })
  })

  it("a hold without its carrier: the shopper's next try uses the same points", async () => {
    const { an, cartId, path } = await ready()
    jest.spyOn(loyalty(), "saveCarrier").mockRejectedValueOnce(crash)
    expect((await an.call("post", path, { points: 100 })).status).toBe(500)
    expect(await pointsOf(an)).toMatchObject({ available: 0, held: 100 })
    expect(await an.must<CartPoints>("post", path, { points: 100 })).toMatchObject({ applied: 100 })
    expect(await pointsOf(an)).toMatchObject({ available: 0, held: 100 })
    expect(await totalOf(an, cartId)).toBe(SHIRT - 100_000)
  })

  it("a hold without its carrier: the job frees it when it has run out", async () => {
    const { an, cartId, path } = await ready()
    jest.spyOn(loyalty(), "saveCarrier").mockRejectedValueOnce(crash)
    await an.call("post", path, { points: 100 })
    await expire(an)
    expect(await pointsOf(an)).toMatchObject({ available: 100, held: 0 })
    expect(await totalOf(an, cartId)).toBe(SHIRT)
  })

  it("a carrier without its promotion: the next try makes it, and the job frees it", async () => {
    const { an, cartId, path } = await ready()
    const fail = () => jest.spyOn(promotions(), "createPromotions").mockRejectedValueOnce(crash)
    fail()
    expect((await an.call("post", path, { points: 100 })).status).toBe(500)
    expect(await an.must<CartPoints>("post", path, { points: 80 })).toMatchObject({ applied: 80 })
    expect(await pointsOf(an)).toMatchObject({ available: 20, held: 80 })
    await an.must("delete", path)
    fail()
    expect((await an.call("post", path, { points: 100 })).status).toBe(500)
    expect(await pointsOf(an)).toMatchObject({ available: 0, held: 100 })
    await expire(an)
    expect(await pointsOf(an)).toMatchObject({ available: 100, held: 0 })
    expect(await totalOf(an, cartId)).toBe(SHIRT)
  })

  it.each(["shopper", "job"])(
    "a carrier that was burnt, but its hold not released: the %s completes it",
    async (who) => {
      const { an, cartId, path } = await ready()
      await an.must("post", path, { points: 100 })
      jest.spyOn(ledger(), "releaseHold").mockRejectedValueOnce(crash)
      expect((await an.call("delete", path)).status).toBe(500)
      expect(await pointsOf(an)).toMatchObject({ available: 0, held: 100 })
      if (who === "job") await expire(an)
      else await an.must("delete", path)
      expect(await pointsOf(an)).toMatchObject({ available: 100, held: 0 })
      expect(await totalOf(an, cartId)).toBe(SHIRT)
      expect(await carriersOf(an)).toEqual([expect.objectContaining({ status: "released" })])
      expect(await an.must<CartPoints>("post", path, { points: 100 })).toMatchObject({ applied: 100 })
    },
  )

  it("a hold that was released, but its carrier not", async () => {
    const { an, cartId, path } = await ready()
    await an.must("post", path, { points: 100 })
    jest.spyOn(loyalty(), "changeCarrier").mockRejectedValueOnce(crash)
    expect((await an.call("delete", path)).status).toBe(500)
    expect(await pointsOf(an)).toMatchObject({ available: 100, held: 0 })
    await an.must("delete", path)
    expect(await totalOf(an, cartId)).toBe(SHIRT)
    expect(await carriersOf(an)).toEqual([expect.objectContaining({ status: "released" })])
  })

  it("an order whose event did nothing: nothing is captured", async () => {
    const { an } = await ordered(() => jest.spyOn(ledger(), "captureHold").mockRejectedValueOnce(crash))
    expect(await pointsOf(an)).toMatchObject({ held: 100, pending: 0 })
    await soldOnce(an)
  })

  it("captured, but the carrier not settled", async () => {
    const { an } = await ordered(() => jest.spyOn(loyalty(), "changeCarrier").mockRejectedValueOnce(crash))
    expect(await carriersOf(an)).toEqual([expect.objectContaining({ status: "active" })])
    await soldOnce(an)
  })

  it("settled, but its promotion not retired", async () => {
    const { an } = await ordered(() => jest.spyOn(promotions(), "removePromotionRules").mockRejectedValueOnce(crash))
    expect(await carriersOf(an)).toEqual([expect.objectContaining({ status: "settled", retired_at: null })])
    await soldOnce(an)
  })

  it("an order that was settled by nobody although its award is written", async () => {
    const { an } = await ordered(() => jest.spyOn(insights(), "codesOn").mockResolvedValueOnce([]))
    expect(await pointsOf(an)).toMatchObject({ held: 100, pending: 38 })
    await soldOnce(an)
  })

  it("points that were posted, but their award row not written", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const { id } = await an.order({ shirt: 1 })
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ pending: 48 }))
    jest.spyOn(loyalty(), "saveAwards").mockRejectedValueOnce(crash)
    await admin.capture(id)
    await quiet()
    expect(await pointsOf(an)).toMatchObject({ available: 48, pending: 48 })
    await nightly()
    await nightly()
    expect(await pointsOf(an)).toMatchObject({ available: 48, pending: 0 })
    expect(await kinds(an)).toEqual([["earn", 48]])
  })

  it("hides carriers from the list of promotions, and deletes them when nobody needs them any more", async () => {
    const admin = await shop().admin()
    const { an, id } = await ordered(() => undefined)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ held: 0, pending: 38 }))
    type List = { promotions: { code: string }[]; count: number }
    await admin.must("post", "/admin/promotions", {
      code: "GIAM5",
      type: "standard",
      status: "active",
      application_method: { type: "percentage", target_type: "order", allocation: "across", value: 5 },
    })
    const list = await admin.must<List>("get", "/admin/promotions")
    expect([list.count, list.promotions.map(({ code }) => code)]).toEqual([1, ["GIAM5"]])
    const [carrier] = await carriersOf(an)
    const one = await admin.must<List>("get", `/admin/promotions?code=${carrier?.code}`)
    expect(one.count).toBe(1)

    const purge = async (settled_days: number): Promise<number> =>
      (await purgeCarriersWorkflow(getContainer()).run({ input: { settled_days, released_days: settled_days } })).result
        .purged
    expect(await purge(1)).toBe(0)
    expect([await purge(-1), await purge(-1)]).toEqual([1, 0])
    expect((await admin.must<List>("get", `/admin/promotions?code=${carrier?.code}`)).count).toBe(0)
    // What the order shows and what follows its cancellation does not need the promotion.
    expect(await admin.must("get", `/admin/crm/orders/${id}/points`)).toMatchObject({ spent: 100 })
    await admin.must("get", `/admin/orders/${id}?fields=*promotions`)
    await admin.cancel(id)
    await eventually(async () => expect(await pointsOf(an)).toMatchObject({ available: 100, held: 0, pending: 0 }))
  })
}
