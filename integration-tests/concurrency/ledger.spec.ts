import { Client } from "@medusajs/framework/pg"
import { day, earning, entryOf, ledgerSuite, spending } from "../modules/crm-ledger/ledger"

jest.setTimeout(300_000)

const times = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)))
const codes = (outcomes: readonly { ok: boolean; code?: string }[]): Record<string, number> =>
  outcomes.reduce<Record<string, number>>((counts, { ok, code }) => {
    const name = ok ? "ok" : String(code)
    return { ...counts, [name]: (counts[name] ?? 0) + 1 }
  }, {})

ledgerSuite(({ service, sql }) => {
  const balance = async (owner = "anna"): Promise<number> =>
    (await service.balances([owner], "points")).get(owner)?.balance ?? 0
  const isTrue = async (): Promise<void> => expect((await service.verify()).differences).toEqual([])

  it.each([20, 50])("loses none of %i posts to one account at once", async (n) => {
    const outcomes = await times(n, (i) => service.post(earning(1 + (i % 3))))

    expect(codes(outcomes)).toEqual({ ok: n })
    expect(await balance()).toBe(outcomes.reduce((sum, outcome) => sum + entryOf(outcome).amount, 0))
    expect(outcomes.map((outcome) => entryOf(outcome).seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: n }, (_, i) => i + 1),
    )
    await isTrue()
  })

  it("loses money without the lock: the same posts, read first and written then", async () => {
    await sql("create table naive (owner_id text primary key, balance int not null)")
    await sql("insert into naive values ('anna', 0)")
    const [{ url } = { url: "" }] = await sql<{ url: string }>("select current_database() as url")
    const connection = {
      host: process.env.DB_HOST,
      port: Number(process.env.DB_PORT),
      user: process.env.DB_USERNAME,
      password: process.env.DB_PASSWORD,
    }
    const clients = await times(20, async () => {
      const client = new Client({ ...connection, database: url })
      await client.connect()
      return client
    })

    // every writer has read before any writes: what happens now and then in a shop, here every time
    const seen = await Promise.all(
      clients.map((client) => client.query("select balance from naive").then(({ rows }) => Number(rows[0].balance))),
    )
    await Promise.all(clients.map((client, i) => client.query("update naive set balance = $1", [(seen[i] ?? 0) + 1])))
    await Promise.all(clients.map((client) => client.end()))

    expect(await sql("select balance from naive")).toEqual([{ balance: 1 }])
  })

  it("spends one balance exactly once in 50 checkouts at once", async () => {
    await service.post(earning(100, { expires_at: day("2090-01-01") }))
    await service.post(earning(100))
    const outcomes = await times(50, () => service.post(spending(10)))

    expect(codes(outcomes)).toEqual({ ok: 20, insufficient_balance: 30 })
    expect(await sql("select min(balance_after)::int as lowest from crm_ledger_entry where amount < 0")).toEqual([
      { lowest: 0 },
    ])
    expect(await balance()).toBe(0)
    await isTrue()
  })

  it("holds one balance exactly once in 50 carts at once", async () => {
    await service.post(earning(100))
    const outcomes = await times(50, (i) =>
      service.hold({ unit: "points", owner_id: "anna", amount: 10, source_type: "cart", source_id: `c${i}` }),
    )

    expect(codes(outcomes)).toEqual({ ok: 10, insufficient_balance: 40 })
    expect((await service.balances(["anna"], "points")).get("anna")).toMatchObject({
      balance: 100,
      held: 100,
      available: 0,
    })
    await isTrue()
  })

  it("keeps a credit limit under 20 orders at once", async () => {
    await service.setCreditLimit("anna", "vnd", 100)
    const outcomes = await times(20, (i) =>
      service.hold({ unit: "vnd", owner_id: "anna", amount: 30, source_type: "session", source_id: `s${i}` }),
    )

    expect(codes(outcomes)).toEqual({ ok: 3, credit_limit_exceeded: 17 })
  })

  it("gives one hold to 20 requests for one cart at once", async () => {
    await service.post(earning(100))
    const outcomes = await times(20, () =>
      service.hold({ unit: "points", owner_id: "anna", amount: 10, source_type: "cart", source_id: "c" }),
    )

    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.hold.id)).size).toBe(1)
    expect(outcomes.filter((outcome) => outcome.ok && outcome.created)).toHaveLength(1)
  })

  it("makes one entry of one key, posted 20 times at once", async () => {
    const outcomes = await times(20, () => service.post(earning(10, { key: "earn:o:1", source_id: "o" })))

    expect(outcomes.filter((outcome) => outcome.ok && outcome.created)).toHaveLength(1)
    expect(new Set(outcomes.map((outcome) => entryOf(outcome).id)).size).toBe(1)
    expect(await balance()).toBe(10)
  })

  it("gives one key, claimed for 10 customers at once, to one of them", async () => {
    const outcomes = await times(10, (i) =>
      service.post(earning(10, { key: "earn:o:1", source_id: "o", owner_id: `cus_${i}` })),
    )

    expect(codes(outcomes)).toEqual({ ok: 1, key_reused: 9 })
    expect(await sql("select sum(balance)::int as points from crm_ledger_account")).toEqual([{ points: 10 }])
  })

  it("captures and releases a hold once, whoever comes first", async () => {
    await service.post(earning(100))
    const hold = await service.hold({
      unit: "points",
      owner_id: "anna",
      amount: 60,
      source_type: "cart",
      source_id: "c",
    })
    const hold_id = hold.ok ? hold.hold.id : ""
    const [captures, releases] = await Promise.all([
      times(10, () => service.captureHold({ hold_id, amount: 50, key: `redeem:${hold_id}` })),
      times(10, () => service.releaseHold({ hold_id })),
    ])

    const captured = captures.some((outcome) => outcome.ok)
    expect(
      captures.filter((outcome) => outcome.ok && outcome.created).length +
        releases.filter((outcome) => outcome.ok && outcome.created).length,
    ).toBe(1)
    expect((await service.balances(["anna"], "points")).get("anna")).toMatchObject({
      balance: captured ? 50 : 100,
      held: 0,
    })
    await isTrue()
  })

  it("never captures more than is held in 20 partial captures at once", async () => {
    await service.post(earning(100))
    const hold = await service.hold({
      unit: "points",
      owner_id: "anna",
      amount: 50,
      source_type: "cart",
      source_id: "c",
    })
    const hold_id = hold.ok ? hold.hold.id : ""
    const outcomes = await times(20, (i) =>
      service.captureHold({ hold_id, amount: 10, key: `part:${i}`, keep_rest: true }),
    )

    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(5)
    expect(await balance()).toBe(50)
    await isTrue()
  })

  it("never reverses more than the entry in 20 reversals at once", async () => {
    const earned = entryOf(await service.post(earning(100)))
    const outcomes = await times(20, () => service.reverse({ entry_id: earned.id, amount: 15 }))

    expect(codes(outcomes)).toEqual({ ok: 6, reversal_exceeds_entry: 14 })
    expect(await balance()).toBe(10)
    await isTrue()
  })

  it("moves lots to and fro between two customers at once without a deadlock, and none is lost", async () => {
    await service.postMany([earning(100), earning(100, { owner_id: "binh" })])
    const outcomes = await times(30, (i) =>
      service.transfer({
        unit: "points",
        from: i % 2 ? "anna" : "binh",
        to: i % 2 ? "binh" : "anna",
        amount: 7,
        key: `t${i}`,
      }),
    )

    expect(codes(outcomes)).toEqual({ ok: 30 })
    expect((await balance("anna")) + (await balance("binh"))).toBe(200)
    await isTrue()
  })

  it("posts batches over the same customers in opposite orders at once without a deadlock", async () => {
    const owners = Array.from({ length: 30 }, (_, i) => `cus_${i}`)
    const batches = await times(8, (i) => {
      const batch = owners.map((owner_id) => earning(1, { owner_id }))
      return service.postMany(i % 2 ? batch : batch.reverse())
    })

    expect(codes(batches.flat())).toEqual({ ok: 240 })
    expect(await sql("select distinct balance::int from crm_ledger_account")).toEqual([{ balance: 8 }])
    await isTrue()
  })

  it("keeps every account true in a storm of everything at once", async () => {
    const owners = ["anna", "binh", "chi", "dung"]
    await service.postMany(owners.map((owner_id) => earning(200, { owner_id, expires_at: day("2026-06-01") })))
    const random = lcg(7)
    const pick = <T>(things: readonly T[]): T => things[random() % things.length]
    const act = async (i: number): Promise<unknown> => {
      const owner_id = pick(owners)
      switch (random() % 7) {
        case 0:
          return service.post(earning(20, { owner_id, expires_at: day("2026-06-01") }))
        case 1:
          return service.post(spending(15, { owner_id, on_short: pick(["refuse", "partial", "negative"] as const) }))
        case 2: {
          const hold = await service.hold({
            unit: "points",
            owner_id,
            amount: 10,
            source_type: "cart",
            source_id: `c${i}`,
          })
          if (!hold.ok) return hold
          return random() % 2
            ? service.releaseHold({ hold_id: hold.hold.id })
            : service.captureHold({ hold_id: hold.hold.id, key: `redeem:${hold.hold.id}` })
        }
        case 3: {
          const { entries } = await service.listEntries({ unit: "points", owner_id, limit: 20 })
          return entries.length ? service.reverse({ entry_id: pick(entries).id, amount: 5 }) : undefined
        }
        case 4:
          return service.postMany(owners.map((owner) => earning(3, { owner_id: owner })))
        case 5:
          return service.transfer({
            unit: "points",
            from: owner_id,
            to: pick(owners.filter((other) => other !== owner_id)),
            amount: 5,
            key: `t${i}`,
          })
        default:
          return service.expireLots({ asOf: day("2026-06-02"), batchSize: 2 })
      }
    }
    for (let round = 0; round < 10; round++) await times(30, (i) => act(round * 30 + i))

    await isTrue()
    const [{ lots, sums } = { lots: 0, sums: 1 }] = await sql<{ lots: number; sums: number }>(
      "select (select sum(remaining) from crm_ledger_lot)::int as lots, (select sum(balance) from crm_ledger_account)::int as sums",
    )
    expect(lots).toBe(sums)
  })
})

/** Small whole numbers, the same in every run. */
function lcg(seed: number): () => number {
  let state = BigInt(seed)
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn
    return Number(state >> 40n)
  }
}
