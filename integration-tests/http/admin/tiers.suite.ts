import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { CRM_INSIGHTS } from "../../../src/modules/crm-insights"
import type CrmInsightsService from "../../../src/modules/crm-insights/service"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../../src/modules/crm-loyalty"
import type CrmLoyaltyService from "../../../src/modules/crm-loyalty/service"
import type { AdminTiers } from "../../../src/types/loyalty-admin"
import type { AdminCustomerTier } from "../../../src/types/tiers"
import { attachTierDiscountWorkflow } from "../../../src/workflows/tiers/attach-tier-discount"
import { decideAndStore } from "../../../src/workflows/tiers/decide-and-store"
import { refreshTiersAfterPosting } from "../../../src/workflows/tiers/refresh-tiers"
import { reviewTiersWorkflow } from "../../../src/workflows/tiers/review-tiers"
import { tierServices } from "../../../src/workflows/tiers/services"
import type { AdminClient } from "../../support/admin-client"
import { eventually } from "../../support/eventually"
import { earn, groupsOf, postPoints, sinceLongAgo } from "../../support/tiers"
import type { Suite } from "../index.spec"

interface Refused {
  code: string
  details: Record<string, unknown>
}

export default ({ shop, getContainer, utils }: Suite): void => {
  afterEach(() => utils.waitWorkflowExecutions())

  const tierOf = (admin: AdminClient, id: string): Promise<AdminCustomerTier> =>
    admin.must<AdminCustomerTier>("get", `/admin/crm/customers/${id}/tier`)
  const review = async () => (await reviewTiersWorkflow(getContainer()).run({ input: {} })).result
  const countsOf = ({ tiers }: AdminTiers): Record<string, number> =>
    Object.fromEntries(tiers.map((tier) => [tier.id, tier.customers]))
  const rankingOf = async (id: string): Promise<number> => {
    const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
    return (await ledger.balances([id], "points")).get(id)?.ranking ?? 0
  }

  describe("the ladder", () => {
    it("shows the reference tiers and how many customers stand on each", async () => {
      const admin = await shop().admin()
      const [an, binh] = [await shop().shopper(), await shop().shopper()]
      await shop().shopper()
      await earn(getContainer(), an.customerId, 2_500)
      await earn(getContainer(), binh.customerId, 10)
      const answer = await admin.must<AdminTiers>("get", "/admin/crm/loyalty/tiers")
      expect(countsOf(answer)).toEqual({ tier_member: 2, tier_silver: 0, tier_gold: 1, tier_platinum: 0 })
      expect(answer).toMatchObject({
        count: 4,
        version: { number: 1 },
        ladder: { metric: { kind: "ranking_points" }, review: { kind: "never" }, on_review: "one_step" },
      })
    })

    it("takes a new tier in its place, changes it and moves its customers when it goes", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 1_200)
      const made = await admin.call<AdminTiers>("post", "/admin/crm/loyalty/tiers", { name: "Đồng", from: 1_000 })
      expect([made.status, made.body.tiers.map((tier) => tier.name)]).toEqual([
        201,
        ["Thành viên", "Bạc", "Đồng", "Vàng", "Bạch kim"],
      ])
      const id = made.body.tiers[2]?.id ?? ""
      await eventually(async () => expect((await tierOf(admin, an.customerId)).tier?.id).toBe(id))
      await eventually(async () => expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Đồng"]))
      await admin.must("post", `/admin/crm/loyalty/tiers/${id}`, { name: "Đồng sáng", discount_percent: 4 })
      await eventually(async () => expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Đồng sáng"]))

      const rest = await admin.must<AdminTiers>("delete", `/admin/crm/loyalty/tiers/${id}`)

      expect(rest.tiers.map((tier) => tier.id)).not.toContain(id)
      await eventually(async () => expect((await tierOf(admin, an.customerId)).tier?.id).toBe("tier_silver"))
      await eventually(async () => expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc"]))
      expect((await tierOf(admin, an.customerId)).history[0]).toMatchObject({
        reason: "tier_removed",
        from_tier_id: id,
        bonus_points: 0,
      })
    })

    it.each([
      ["post", "/admin/crm/loyalty/tiers", { name: "Hai", from: 500 }, "ladder.tiers.2.from"],
      ["post", "/admin/crm/loyalty/tiers", { from: 700 }, "ladder.tiers.2.name"],
      ["post", "/admin/crm/loyalty/tiers/tier_gold", { discount_percent: 101 }, "ladder.tiers.2.discount_percent"],
      ["post", "/admin/crm/loyalty/tiers/tier_gold", { from: "many" }, "ladder.tiers"],
      ["post", "/admin/crm/loyalty/ladder", { metric: { kind: "height" } }, "ladder.metric"],
      ["post", "/admin/crm/loyalty/ladder", { review: null }, "ladder.review"],
      ["post", "/admin/crm/loyalty/ladder", { tiers: [] }, "ladder.tiers"],
      ["delete", "/admin/crm/loyalty/tiers/tier_member", undefined, "ladder.tiers.0.from"],
    ] as const)("refuses to %s %s %j and names the field", async (method, path, body, field) => {
      const admin = await shop().admin()
      const answer = await admin.call<Refused>(method, path, body)
      expect([answer.status, answer.body.code]).toEqual([400, "invalid_settings"])
      const problems = answer.body.details.problems as { path: string }[]
      expect(problems.map((problem) => problem.path).join()).toContain(field)
    })

    it("does not know other fields of a ladder, or other tiers", async () => {
      const admin = await shop().admin()
      expect((await admin.call("post", "/admin/crm/loyalty/ladder", { reviews_from: null })).status).toBe(400)
      for (const method of ["post", "delete"] as const) {
        const answer = await admin.call<Refused>(
          method,
          "/admin/crm/loyalty/tiers/tier_tin",
          method === "post" ? {} : undefined,
        )
        expect([answer.status, answer.body.code]).toEqual([404, "tier_unknown"])
      }
    })

    it("places everybody anew when the ladder changes, without a bonus", async () => {
      const admin = await shop().admin()
      const [an, binh] = [await shop().shopper(), await shop().shopper()]
      await earn(getContainer(), an.customerId, 600)
      await earn(getContainer(), binh.customerId, 100)
      const { tiers } = await admin.must<AdminTiers>("get", "/admin/crm/loyalty/tiers")
      const lower = tiers.map(({ customers: _, ...tier }) => ({
        ...tier,
        from: Math.floor(tier.from / 10),
        promotion_bonus: 1_000,
      }))
      await admin.must("post", "/admin/crm/loyalty/ladder", { tiers: lower })
      await eventually(async () => {
        expect(countsOf(await admin.must("get", "/admin/crm/loyalty/tiers"))).toMatchObject({
          tier_silver: 1,
          tier_platinum: 1,
        })
      })
      expect([await rankingOf(an.customerId), await rankingOf(binh.customerId)]).toEqual([600, 100])
    })
  })

  describe("a customer's tier", () => {
    it("shows where somebody stands, what is missing, and how it came", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      expect(await tierOf(admin, an.customerId)).toMatchObject({
        tier: { id: "tier_member" },
        locked: false,
        since: null,
        value: 0,
        next: { tier: { id: "tier_silver" }, missing: 500, metric: "ranking_points" },
        history: [],
      })
      await earn(getContainer(), an.customerId, 100)
      await earn(getContainer(), an.customerId, 500)
      const answer = await tierOf(admin, an.customerId)
      expect(answer).toMatchObject({ tier: { id: "tier_silver" }, value: 600, next: { missing: 1_400 } })
      expect(answer.history).toMatchObject([
        {
          change: "up",
          reason: "value_reached",
          from_tier_id: "tier_member",
          to_tier_id: "tier_silver",
          detail: { metric: "ranking_points", value: 600, needed: 500 },
          actor: null,
        },
        { change: "initial", reason: "placed", from_tier_id: null, to_tier_id: "tier_member" },
      ])
      expect(answer.since).toBe(answer.history[0]?.at)
    })

    it("is set by hand, remembers by whom, and stays where it is locked", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const path = `/admin/crm/customers/${an.customerId}/tier`
      const set = await admin.must<AdminCustomerTier>("post", path, { tier_id: "tier_gold", locked: true })
      expect(set).toMatchObject({ tier: { id: "tier_gold" }, locked: true })
      expect(set.history).toMatchObject([
        {
          change: "manual",
          reason: "moved",
          to_tier_id: "tier_gold",
          actor: expect.stringMatching(/^user_/),
          bonus_points: 0,
        },
      ])
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Vàng"])

      await earn(getContainer(), an.customerId, 9_000)
      await review()
      expect(await tierOf(admin, an.customerId)).toMatchObject({ tier: { id: "tier_gold" }, locked: true })
      const gone = await admin.call<Refused>("delete", "/admin/crm/loyalty/tiers/tier_gold")
      expect([gone.status, gone.body.code, gone.body.details]).toEqual([
        409,
        "tier_in_use",
        { tier_id: "tier_gold", locked: 1 },
      ])

      const freed = await admin.must<AdminCustomerTier>("post", path, { locked: false })
      expect(freed).toMatchObject({ tier: { id: "tier_platinum" }, locked: false })
      expect(freed.history.map((row) => row.reason)).toEqual(["value_reached", "unlocked", "moved"])
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạch kim"])
    })

    it.each([
      [{ tier_id: "tier_tin", locked: true }, 404, "tier_unknown"],
      [{}, 400, undefined],
      [{ tier_id: "tier_gold", colour: "red" }, 400, undefined],
      [{ locked: "yes" }, 400, undefined],
    ])("refuses %j", async (body, status, code) => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const answer = await admin.call<Refused>("post", `/admin/crm/customers/${an.customerId}/tier`, body)
      expect([answer.status, answer.body.code]).toEqual([status, code])
      expect((await tierOf(admin, an.customerId)).history).toEqual([])
    })

    it("does not know a stranger, and is for staff only", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const answer = await admin.call<Refused>("get", "/admin/crm/customers/cus_unknown/tier")
      expect([answer.status, answer.body.code]).toEqual([404, "customer_unknown"])
      expect((await an.call("get", `/admin/crm/customers/${an.customerId}/tier`)).status).toBe(401)
    })

    it("keeps a history that nobody rewrites", async () => {
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 600)
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await expect(knex("crm_tier_change").update({ reason: "none" })).rejects.toThrow(/append-only/)
      await expect(knex("crm_tier_change").delete()).rejects.toThrow(/append-only/)
    })
  })

  describe("what follows from a change", () => {
    const withBonus = async (admin: AdminClient): Promise<void> => {
      await admin.must("post", "/admin/crm/loyalty/tiers/tier_silver", { promotion_bonus: 50 })
    }

    it("gives one bonus and one row, however many look at once", async () => {
      const admin = await shop().admin()
      await withBonus(admin)
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 10)
      await postPoints(getContainer(), an.customerId, 600)
      await Promise.all([1, 2, 3, 4, 5].map(() => refreshTiersAfterPosting(getContainer(), [an.customerId])))
      const { history } = await tierOf(admin, an.customerId)
      expect(history.map((row) => [row.change, row.bonus_points])).toEqual([
        ["up", 50],
        ["initial", 0],
      ])
      expect(await rankingOf(an.customerId)).toBe(660)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc"])
    })

    it("looks again after a bonus: it may reach the next tier", async () => {
      const admin = await shop().admin()
      await admin.must("post", "/admin/crm/loyalty/tiers/tier_silver", { promotion_bonus: 1_500 })
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 500)
      expect(await tierOf(admin, an.customerId)).toMatchObject({ tier: { id: "tier_gold" }, value: 2_000 })
    })

    it("does by night what a crash has left undone: bonus, group and event", async () => {
      const admin = await shop().admin()
      await withBonus(admin)
      const an = await shop().shopper()
      await postPoints(getContainer(), an.customerId, 600)
      await decideAndStore(tierServices(getContainer()), [an.customerId], "activity") // and then the process dies
      expect([await rankingOf(an.customerId), await groupsOf(getContainer(), an.customerId)]).toEqual([600, []])

      await review()
      await review()

      expect(await rankingOf(an.customerId)).toBe(650)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc"])
      expect((await tierOf(admin, an.customerId)).history).toHaveLength(1)
    })

    it("finds by night a customer whose points came without anybody looking", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 10)
      await postPoints(getContainer(), an.customerId, 600)
      expect((await tierOf(admin, an.customerId)).tier?.id).toBe("tier_member")
      expect(await review()).toMatchObject({ customers: 1, written: 1 })
      expect((await tierOf(admin, an.customerId)).tier?.id).toBe("tier_silver")
      expect(await review()).toEqual({ customers: 0, written: 0, regrouped: 0 })
    })

    it("puts a customer back into the group of his tier, once, and leaves other groups alone", async () => {
      const customers = getContainer().resolve(Modules.CUSTOMER)
      const an = await shop().shopper()
      const own = await customers.createCustomerGroups({ name: "Khách sỉ" })
      await customers.addCustomerToGroup({ customer_id: an.customerId, customer_group_id: own.id })
      await earn(getContainer(), an.customerId, 600)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc", "Khách sỉ"])
      const [silver] = await customers.listCustomerGroups({ name: "Hạng Bạc" })
      const pair = { customer_id: an.customerId, customer_group_id: silver?.id ?? "" }

      await customers.addCustomerToGroup(pair)
      expect(await review()).toMatchObject({ regrouped: 1 })
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc", "Khách sỉ"])

      await customers.removeCustomerFromGroup(pair)
      expect(await review()).toMatchObject({ regrouped: 1 })
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc", "Khách sỉ"])

      await customers.deleteCustomerGroups([silver?.id ?? ""])
      await review()
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc", "Khách sỉ"])

      await earn(getContainer(), an.customerId, 2_000)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Vàng", "Khách sỉ"])
    })

    it("leaves a group of the shop with the tier's name to the shop", async () => {
      const customers = getContainer().resolve(Modules.CUSTOMER)
      await customers.createCustomerGroups({ name: "Hạng Bạc" })
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 600)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc (tier_silver)"])
    })
  })

  describe("a review", () => {
    /** As if the review had been set long ago: saved past the route, which starts reviews at the moment of saving. */
    const reviewedYearly = async (over: object = {}): Promise<void> => {
      const loyalty: CrmLoyaltyService = getContainer().resolve(CRM_LOYALTY)
      await loyalty.saveSetup(
        ({ ladder }) => ({ ladder: { ...ladder, review: { kind: "yearly" }, reviews_from: null, ...over } }),
        null,
      )
    }

    it("starts at the moment of saving: nobody is judged for a day that nobody announced", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 600)
      const answer = await admin.must<AdminTiers>("post", "/admin/crm/loyalty/ladder", { review: { kind: "yearly" } })
      expect(Date.now() - new Date(answer.ladder.reviews_from ?? 0).getTime()).toBeLessThan(60_000)
      await eventually(async () => {
        const due = new Date((await tierOf(admin, an.customerId)).review_due_at ?? 0)
        expect(due.getTime()).toBeGreaterThan(Date.now())
      })
    })

    it("takes a tier whose points were taken back, one step down, and not before", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await reviewedYearly()
      const entry = await postPoints(getContainer(), an.customerId, 2_000)
      await refreshTiersAfterPosting(getContainer(), [an.customerId])
      const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
      await ledger.reverse({ entry_id: entry, amount: 1_990 })
      await refreshTiersAfterPosting(getContainer(), [an.customerId])
      await review()
      expect((await tierOf(admin, an.customerId)).tier?.id).toBe("tier_gold")

      await sinceLongAgo(getContainer(), an.customerId)
      await review()
      await review()

      const { tier, history } = await tierOf(admin, an.customerId)
      expect(tier?.id).toBe("tier_silver")
      expect(history[0]).toMatchObject({ change: "down", reason: "below_at_review", from_tier_id: "tier_gold" })
      expect(history.filter((row) => row.change === "down")).toHaveLength(1)
      expect(await groupsOf(getContainer(), an.customerId)).toEqual(["Hạng Bạc"])
    })

    it("grants a grace first, where there is one, and never touches who is locked", async () => {
      const admin = await shop().admin()
      const [an, binh] = [await shop().shopper(), await shop().shopper()]
      for (const one of [an, binh]) {
        const path = `/admin/crm/customers/${one.customerId}/tier`
        await admin.must("post", path, { tier_id: "tier_gold", locked: one === binh })
        await sinceLongAgo(getContainer(), one.customerId)
      }
      await reviewedYearly({ grace_days: 14 })
      await sinceLongAgo(getContainer(), an.customerId)

      await review()

      const [first, second] = [await tierOf(admin, an.customerId), await tierOf(admin, binh.customerId)]
      expect(first).toMatchObject({ tier: { id: "tier_gold" }, history: [{ change: "grace_started" }, {}] })
      expect(Math.round((new Date(first.grace_until ?? 0).getTime() - Date.now()) / 86_400_000)).toBeGreaterThan(12)
      expect(second).toMatchObject({ tier: { id: "tier_gold" }, grace_until: null, history: [{ change: "manual" }] })
    })
  })

  describe("other metrics", () => {
    it("counts money that was paid for goods that were kept, and orders", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const insights: CrmInsightsService = getContainer().resolve(CRM_INSIGHTS)
      const period = { customer_id: an.customerId, from: null, to: new Date(Date.now() + 3_600_000) }
      const bought = async () => (await insights.purchasesIn([period], "vnd"))[0]
      const order = await an.order({ shirt: 2 })
      const other = await an.order({ hat: 1 })
      expect(await bought()).toEqual({ spent: 0, orders: 0 })
      await admin.capture(order.id)
      await admin.capture(other.id)
      expect(await bought()).toEqual({ spent: 2 * 485_000 + 120_000 + 60_000, orders: 2 })
      await admin.ship(order.id, shop().locationId)
      await admin.deliver(order.id)
      await admin.takeBack(order.id, shop().locationId, [{ id: order.items[0]?.id ?? "", quantity: 1 }])
      expect(await bought()).toEqual({ spent: 485_000 + 120_000 + 60_000, orders: 2 })
      await admin.cancel(other.id)
      expect(await bought()).toEqual({ spent: 515_000, orders: 1 })
      expect(
        (await insights.purchasesIn([{ ...period, to: new Date(0) }, period], "usd")).map((p) => p.orders),
      ).toEqual([0, 1])
    })

    it("ranks by spending where the ladder says so, at once after the payment", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const { tiers } = await admin.must<AdminTiers>("get", "/admin/crm/loyalty/tiers")
      await admin.must("post", "/admin/crm/loyalty/ladder", {
        metric: { kind: "spend", currency: "vnd" },
        window: { kind: "rolling_months", months: 12 },
        tiers: tiers.map(({ customers: _, ...tier }, i) => ({ ...tier, from: i * 500_000 })),
      })
      const order = await an.order({ shirt: 1 })
      await admin.capture(order.id)
      await eventually(async () => {
        expect(await tierOf(admin, an.customerId)).toMatchObject({
          tier: { id: "tier_silver" },
          value: 515_000,
          next: { tier: { id: "tier_gold" }, missing: 485_000, metric: "spend" },
        })
      })
    })

    it("counts ranking points of a period where they were earned", async () => {
      const an = await shop().shopper()
      const insights: CrmInsightsService = getContainer().resolve(CRM_INSIGHTS)
      const ledger: CrmLedgerService = getContainer().resolve(CRM_LEDGER)
      const at = (text: string): Date => new Date(text)
      const base = {
        unit: "points",
        owner_id: an.customerId,
        kind: "earn",
        source_type: "test",
        source_id: "1",
      } as const
      const old = await ledger.post({ ...base, amount: 300, key: "t:1", event_at: at("2025-03-01") })
      await ledger.post({ ...base, amount: 200, key: "t:2", event_at: at("2026-03-01") })
      await ledger.post({ ...base, amount: 70, key: "t:3", event_at: at("2026-04-01"), available_at: at("2099-01-01") })
      await ledger.reverse({ entry_id: old.ok ? old.entry.id : "", amount: 100 })
      const of = (from: string | null, to: string) => ({
        customer_id: an.customerId,
        from: from === null ? null : at(from),
        to: at(to),
      })
      const periods = [
        of(null, "2090-01-01"),
        of("2025-01-01", "2026-01-01"),
        of("2026-01-01", "2027-01-01"),
        of("2098-01-01", "2100-01-01"),
      ]
      expect(await insights.rankingIn(periods)).toEqual([400, 200, 200, 70])
      expect(await rankingOf(an.customerId)).toBe(400)
    })
  })

  describe("the discount on orders that staff make and change", () => {
    interface Draft {
      id: string
      discount_total: number
      item_total: number
      promotions: { code: string }[]
      items: { id: string; quantity: number }[]
    }
    const fields = "fields=+discount_total,+item_total,*items,promotions.code"
    const draftOf = async (admin: AdminClient, id: string): Promise<Draft> =>
      (await admin.must<{ draft_order: Draft }>("get", `/admin/draft-orders/${id}?${fields}`)).draft_order
    const newDraft = async (admin: AdminClient, customerId: string, quantity = 1): Promise<string> => {
      const { draft_order } = await admin.must<{ draft_order: { id: string } }>("post", "/admin/draft-orders", {
        region_id: shop().regionId,
        sales_channel_id: shop().channelId,
        customer_id: customerId,
        email: "quay@example.com",
        items: [{ variant_id: shop().variants.shirt, quantity }],
      })
      return draft_order.id
    }
    const attach = (id: string) =>
      attachTierDiscountWorkflow(getContainer()).run({ input: { order_id: id, actor: "user_1" } })

    it("is attached to a draft order and follows its goods, up to the cap and down below the minimum", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await admin.must("post", "/admin/crm/loyalty/tiers/tier_gold", {
        max_discount: { vnd: 60_000 },
        minimum_order: { vnd: 500_000 },
      })
      await earn(getContainer(), an.customerId, 2_000)
      const id = await newDraft(admin, an.customerId, 2)
      expect((await draftOf(admin, id)).discount_total).toBe(0)
      await attach(id)
      await attach(id)
      expect(await draftOf(admin, id)).toMatchObject({
        discount_total: 48_500,
        promotions: [{ code: "CRM-TIER-tier_gold-5PCT-GROSS" }],
      })
      const withQuantity = async (quantity: number): Promise<number> => {
        const { items } = await draftOf(admin, id)
        await admin.must("post", `/admin/draft-orders/${id}/edit`, {})
        await admin.must("post", `/admin/draft-orders/${id}/edit/items/item/${items[0]?.id}`, { quantity })
        await admin.must("post", `/admin/draft-orders/${id}/edit/confirm`, {})
        return (await draftOf(admin, id)).discount_total
      }
      expect(await withQuantity(3)).toBe(60_000) // 5 % would be 72,750đ
      expect(await withQuantity(2)).toBe(48_500)
      expect(await withQuantity(1)).toBe(0)
    })

    it("gives nothing to a draft order of somebody without a discount", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      const id = await newDraft(admin, an.customerId)
      expect((await attach(id)).result).toEqual({ codes: [], editing: false })
      expect(await draftOf(admin, id)).toMatchObject({ discount_total: 0, promotions: [] })
    })

    it("stays on an order that is edited, with the per cent that it was sold with", async () => {
      const admin = await shop().admin()
      const an = await shop().shopper()
      await earn(getContainer(), an.customerId, 2_000)
      const order = await an.order({ shirt: 1 })
      expect(order.total).toBe(485_000 - 24_250 + 30_000)
      await admin.must("post", "/admin/crm/loyalty/tiers/tier_gold", { discount_percent: 20 })
      await admin.must("post", `/admin/crm/customers/${an.customerId}/tier`, { tier_id: "tier_member", locked: true })

      const { order_change } = await admin.must<{ order_change: { id: string } }>("post", "/admin/order-edits", {
        order_id: order.id,
      })
      await admin.must("post", `/admin/order-changes/${order_change.id}`, { carry_over_promotions: true })
      await admin.must("post", `/admin/order-edits/${order.id}/items`, {
        items: [{ variant_id: shop().variants.hat, quantity: 1 }],
      })
      await admin.must("post", `/admin/order-edits/${order.id}/request`, {})
      await admin.must("post", `/admin/order-edits/${order.id}/confirm`, {})

      const edited = await admin.order(order.id)
      expect(Math.round(edited.item_total)).toBe(605_000 - 30_250)
    })
  })
}
