import type { PointEntry } from "../../../src/types/loyalty"
import { givePoints, pointsOf } from "../../support/points"
import type { Suite } from "../index.spec"

interface Refused {
  type: string
  code: string
  message: string
  details: Record<string, unknown>
}

export default ({ shop, getContainer }: Suite): void => {
  it("gives and takes points by hand, once per key, and says so in words", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const path = `/admin/crm/customers/${an.customerId}/points`
    const body = { points: 120, reason: "Đền bù giao trễ", idempotency_key: "k1" }
    const first = await admin.must<{ entry: PointEntry }>("post", path, body)
    expect(first.entry).toMatchObject({ kind: "adjust", points: 120, balance_after: 120, reason: "Đền bù giao trễ" })
    const again = await admin.must<{ entry: PointEntry }>("post", path, body)
    expect(again.entry.id).toBe(first.entry.id)
    expect(await pointsOf(an)).toMatchObject({ available: 120, ranking: 0 })

    expect(await admin.call<Refused>("post", path, { ...body, points: 130 })).toMatchObject({
      status: 409,
      body: { code: "key_reused" },
    })
    await admin.must("post", path, { points: -20, reason: "Nhập nhầm" })
    expect(await pointsOf(an)).toMatchObject({ available: 100 })

    const why = await admin.must<{ sentences: string[]; actor: { name: string } }>(
      "get",
      `/admin/crm/entries/${first.entry.id}/why?locale=vi`,
    )
    expect(why.sentences[0]).toBe("Trị Quản điều chỉnh 120 điểm: Đền bù giao trễ.")
  })

  it("moves the ranking points only when it is told to", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const path = `/admin/crm/customers/${an.customerId}/points`
    await admin.must("post", path, { points: 70, reason: "Mở đầu", counts_for_ranking: true })
    expect(await pointsOf(an)).toMatchObject({ available: 70, ranking: 70 })
  })

  it("never takes more than there is, and names the numbers", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    await givePoints(getContainer(), an.customerId, 50)
    const refused = await admin.call<Refused>("post", `/admin/crm/customers/${an.customerId}/points`, {
      points: -51,
      reason: "Thử",
    })
    expect(refused).toMatchObject({
      status: 400,
      body: { code: "not_enough_points", details: { available: 50, missing: 1 } },
    })
  })

  it.each([
    [{ points: 0, reason: "x" }],
    [{ points: 1.5, reason: "x" }],
    [{ points: 5 }],
    [{ points: 5, reason: " " }],
    [{ points: "5", reason: "x" }],
  ])("refuses %j", async (body) => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const answer = await admin.call<Refused>("post", `/admin/crm/customers/${an.customerId}/points`, body)
    expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"])
  })

  it("shows and saves the programme, and quotes an order by it", async () => {
    const admin = await shop().admin()
    const quote = { currency_code: "vnd", items: [{ quantity: 1, unit_price: 485_000 }] }
    expect(await admin.must("post", "/admin/crm/loyalty/quote", quote)).toMatchObject({ points: 48, reason: null })
    const saved = await admin.must<{ version: { number: number }; program: { pending_days: number } }>(
      "post",
      "/admin/crm/loyalty/program",
      { rates: { vnd: { money_per_point: 5_000, point_value: 1_000 } } },
    )
    expect(saved.version.number).toBeGreaterThan(1)
    expect(saved.program.pending_days).toBe(0)
    expect(await admin.must("post", "/admin/crm/loyalty/quote", quote)).toMatchObject({ points: 97 })
    const refused = await admin.call<Refused>("post", "/admin/crm/loyalty/program", { pending_days: -1 })
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_settings" } })
    expect(refused.body.message).toContain("program.pending_days")
  })

  it("keeps earning rules, refuses broken ones, and quotes by them", async () => {
    const admin = await shop().admin()
    const rule = {
      name: "Nhân đôi cuối tuần",
      when: { type: "order_value", min: 400_000, currency: "vnd" },
      effect: { kind: "multiplier", factor: 2 },
    }
    const made = await admin.must<{ rules: { id: string; name: string }[] }>("post", "/admin/crm/loyalty/rules", rule)
    expect(made.rules.map((r) => r.name)).toEqual(["Nhân đôi cuối tuần"])
    const quote = { currency_code: "vnd", items: [{ quantity: 1, unit_price: 485_000 }] }
    expect(await admin.must("post", "/admin/crm/loyalty/quote", quote)).toMatchObject({ points: 97 })
    const broken = await admin.call<Refused>("post", "/admin/crm/loyalty/rules", {
      ...rule,
      when: { type: "moon_phase" },
    })
    expect(broken).toMatchObject({ status: 400, body: { code: "invalid_settings" } })
    const id = made.rules[0]?.id ?? ""
    expect((await admin.must<{ count: number }>("delete", `/admin/crm/loyalty/rules/${id}`)).count).toBe(0)
    expect((await admin.call<Refused>("delete", `/admin/crm/loyalty/rules/${id}`)).body.code).toBe("rule_unknown")
  })

  it("proves the ledger and tells a balance of the past", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const before = new Date().toISOString()
    await givePoints(getContainer(), an.customerId, 50)
    expect(await admin.must("post", "/admin/crm/ledger/verify", {})).toMatchObject({ differences: [] })
    const asOf = (at: string): string =>
      `/admin/crm/customers/${an.customerId}/points/as-of?at=${encodeURIComponent(at)}`
    expect(await admin.must("get", asOf(before))).toMatchObject({ balance: 0 })
    expect(await admin.must("get", asOf(new Date(Date.now() + 1000).toISOString()))).toMatchObject({ balance: 50 })
    expect((await admin.call("get", asOf("yesterday"))).status).toBe(400)
  })
}
