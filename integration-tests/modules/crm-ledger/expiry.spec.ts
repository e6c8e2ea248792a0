import type { ExpiryBatch } from "../../../src/modules/crm-ledger/expiry"
import { day, earning, ledgerSuite, spending } from "./ledger"

ledgerSuite(({ service, sql }) => {
  const give = (owners: number, expires: string) =>
    service.postMany(
      Array.from({ length: owners }, (_, i) =>
        earning(10, { owner_id: `cus_${i}`, expires_at: day(expires), key: `e:${expires}:${i}` }),
      ),
    )

  it("takes out what is due in committed batches and tells of each", async () => {
    await give(25, "2026-06-01")
    await give(25, "2026-07-01")
    const batches: ExpiryBatch[] = []

    const summary = await service.expireLots({
      asOf: day("2026-06-15"),
      batchSize: 10,
      onBatch: (batch) => void batches.push(batch),
    })

    expect(summary).toEqual({ batches: 3, lots: 25, amount: 250, skipped: 0 })
    expect(batches.map(({ lots }) => lots)).toEqual([10, 10, 5])
    expect(batches.flatMap(({ expired }) => expired)).toHaveLength(25)
    expect(batches.flatMap(({ expired }) => expired)).toContainEqual({
      owner_id: "cus_0",
      unit: "points",
      amount: 10,
      balance_after: 10,
    })
    expect(await service.expireLots({ asOf: day("2026-06-15") })).toMatchObject({ lots: 0 })
    expect(await service.verify()).toMatchObject({ accounts: 25, differences: [] })
  })

  it("goes on where an interrupted run stopped", async () => {
    await give(25, "2026-06-01")
    const stop = new Error("killed")
    const killed = service.expireLots({ asOf: day("2026-07-01"), batchSize: 10, onBatch: () => Promise.reject(stop) })
    await expect(killed).rejects.toBe(stop)

    expect(await service.expireLots({ asOf: day("2026-07-01"), batchSize: 10 })).toMatchObject({
      lots: 15,
      amount: 150,
    })
    expect(await sql("select sum(balance)::int as left from crm_ledger_account")).toEqual([{ left: 0 }])
  })

  it("leaves what is held, and takes it after the release under the next key", async () => {
    await give(1, "2026-06-01")
    const hold = await service.hold({
      unit: "points",
      owner_id: "cus_0",
      amount: 4,
      source_type: "cart",
      source_id: "c",
    })
    await service.expireLots({ asOf: day("2026-07-01") })
    expect((await service.balances(["cus_0"], "points")).get("cus_0")).toMatchObject({
      balance: 4,
      held: 4,
      available: 0,
    })

    if (hold.ok) await service.releaseHold({ hold_id: hold.hold.id })
    await service.expireLots({ asOf: day("2026-07-01") })

    const { entries } = await service.listEntries({ unit: "points", owner_id: "cus_0", kinds: ["expire"] })
    expect(entries.map(({ amount, key }) => [amount, key.split(":").at(-1)])).toEqual([
      [-4, "2"],
      [-6, "1"],
    ])
  })

  it("does not stumble over accounts whose due lots are all held", async () => {
    await give(30, "2026-06-01")
    for (let i = 0; i < 20; i++) {
      await service.hold({ unit: "points", owner_id: `cus_${i}`, amount: 10, source_type: "cart", source_id: `c${i}` })
    }

    expect(await service.expireLots({ asOf: day("2026-07-01"), batchSize: 5 })).toMatchObject({ lots: 10, amount: 100 })
  })

  it("shares the work between workers that run at once: every lot expires once", async () => {
    await give(200, "2026-06-01")
    const summaries = await Promise.all(
      [1, 2, 3].map(() => service.expireLots({ asOf: day("2026-07-01"), batchSize: 20 })),
    )

    expect(summaries.reduce((sum, { amount }) => sum + amount, 0)).toBe(2000)
    expect(await sql("select count(*)::int as lots from crm_ledger_lot")).toEqual([{ lots: 0 }])
    expect(await service.verify()).toMatchObject({ differences: [] })
  })

  it("comes back at the end to an account that was busy", async () => {
    await give(3, "2026-06-01")
    const busy = sql(
      "begin; select * from crm_ledger_account where owner_id = 'cus_1' for update; select pg_sleep(1); commit",
    )
    await new Promise((resolve) => setTimeout(resolve, 200))

    expect(await service.expireLots({ asOf: day("2026-07-01") })).toMatchObject({ lots: 3, amount: 30, skipped: 0 })
    await busy
  })

  it("leaves blocked accounts alone and says how many", async () => {
    await give(3, "2026-06-01")
    await sql("update crm_ledger_account set blocked = true where owner_id = 'cus_1'")

    expect(await service.expireLots({ asOf: day("2026-07-01") })).toMatchObject({ lots: 2, skipped: 1 })
  })

  it("lists what will expire, page by page", async () => {
    await give(7, "2026-06-01")
    await service.post(earning(5, { expires_at: day("2026-06-10"), owner_id: "cus_3" }))
    await service.post(spending(3, { owner_id: "cus_3" }))

    const first = await service.lotsExpiringBetween(day("2026-06-01"), day("2026-06-11"), 5)
    const second = await service.lotsExpiringBetween(day("2026-06-01"), day("2026-06-11"), 5, first.at(-1))
    const lots = [...first, ...second]

    expect(lots).toHaveLength(8)
    expect(new Set(lots.map(({ id }) => id)).size).toBe(8)
    expect(lots.at(-1)).toMatchObject({
      owner_id: "cus_3",
      unit: "points",
      remaining: 5,
      expires_at: day("2026-06-10"),
    })
    expect(lots.find(({ owner_id }) => owner_id === "cus_3")).toMatchObject({ remaining: 7 })
  })
})
