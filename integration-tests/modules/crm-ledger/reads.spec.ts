import { day, earning, entryOf, ledgerSuite, spending } from "./ledger"

ledgerSuite(({ service, sql }) => {
  it("balances tell what can be spent, what is pending, held and owed, and what expires next", async () => {
    await service.post(earning(100, { expires_at: day("2027-01-01") }))
    await service.post(earning(20, { expires_at: day("2027-01-01") }))
    await service.post(earning(40, { available_at: day("2026-06-01"), expires_at: day("2027-06-01") }))
    await service.hold({
      unit: "points",
      owner_id: "anna",
      amount: 30,
      source_type: "cart",
      source_id: "c",
      at: day("2026-01-01"),
    })
    await service.post(spending(15, { owner_id: "binh", on_short: "negative" }))

    const balances = await service.balances(["anna", "binh", "nobody"], "points", day("2026-05-31"))
    expect(balances.get("anna")).toEqual({
      balance: 160,
      available: 90,
      pending: 40,
      held: 30,
      ranking: 120,
      shortfall: 0,
      next_expiry: { points: 120, expires_at: day("2027-01-01") },
    })
    expect(balances.get("binh")).toMatchObject({ balance: -15, available: -15, shortfall: 15, next_expiry: null })
    expect(balances.has("nobody")).toBe(false)
    expect((await service.balances(["anna"], "points", day("2026-06-01"))).get("anna")).toMatchObject({
      available: 130,
      pending: 0,
      ranking: 160,
    })
  })

  it("lists entries newest first, in pages, by kind, source and time, with the present expiry of their lots", async () => {
    const first = entryOf(
      await service.post(earning(30, { expires_at: day("2026-02-01"), event_at: day("2026-01-05"), source_id: "o1" })),
    )
    const spent = entryOf(await service.post(spending(30, { event_at: day("2026-01-10"), at: day("2026-01-10") })))
    await service.reverse({ entry_id: spent.id, at: day("2026-03-01"), event_at: day("2026-03-01") })
    await service.post(earning(9, { owner_id: "binh", source_id: "o1" }))

    const all = await service.listEntries({ unit: "points", owner_id: "anna", limit: 2, offset: 0 })
    expect(all.count).toBe(3)
    expect(all.entries.map(({ kind }) => kind)).toEqual(["reverse", "redeem"])
    const earned = await service.listEntries({ unit: "points", owner_id: "anna", kinds: ["earn", "bonus"] })
    expect(earned).toMatchObject({
      count: 1,
      entries: [{ id: first.id, expires_at: day("2026-03-31"), lot_remaining: 30 }],
    })
    const january = await service.listEntries({
      unit: "points",
      owner_id: "anna",
      from: day("2026-01-05"),
      to: day("2026-01-10"),
    })
    expect(january.entries.map(({ id }) => id)).toEqual([first.id])
    const ofOrder = await service.listEntries({ unit: "points", source: { type: "order", ids: ["o1"] } })
    expect(ofOrder.entries.map(({ owner_id }) => owner_id).sort()).toEqual(["anna", "binh"])
  })

  it("finds the entries of sources, oldest first, and what they add up to", async () => {
    const earned = entryOf(await service.post(earning(30, { source_id: "o1" })))
    await service.reverse({ entry_id: earned.id, amount: 12 })
    await service.post(earning(5, { source_id: "o2" }))
    await service.post(earning(5, { source_id: "o2", source_type: "pos" }))

    expect((await service.entriesOfSource("order", ["o1", "o2"])).map(({ amount }) => amount)).toEqual([30, -12, 5])
    expect((await service.entriesOfSource("order", "o1")).map(({ amount }) => amount)).toEqual([30, -12])
    expect(await service.sumOfSources("points", "order", ["o1", "o2", "o3"])).toEqual(
      new Map([
        ["o1", 18],
        ["o2", 5],
      ]),
    )
  })

  it("knows the balance of any past moment, by when it was written", async () => {
    await service.post(earning(30, { event_at: day("2020-01-01") }))
    const [{ now } = { now: new Date() }] = await sql<{ now: Date }>("select clock_timestamp() as now")
    await new Promise((resolve) => setTimeout(resolve, 5))
    await service.post(spending(10))

    expect(await service.balanceAsOf("anna", "points", day("2020-01-02"))).toBe(0)
    expect(await service.balanceAsOf("anna", "points", now)).toBe(30)
    expect(await service.balanceAsOf("anna", "points", new Date(Date.now() + 1000))).toBe(20)
    expect(await service.balanceAsOf("nobody", "points", now)).toBe(0)
  })

  it("lists holds by customer, source and state, and those whose time is over, page by page", async () => {
    await service.post(earning(100))
    for (const n of [1, 2, 3]) {
      await service.hold({
        unit: "points",
        owner_id: "anna",
        amount: n,
        source_type: "cart",
        source_id: `c${n}`,
        expires_at: day(`2026-01-0${n}`),
      })
    }
    await service.hold({ unit: "points", owner_id: "anna", amount: 4, source_type: "draft", source_id: "d" })
    const [second] = await service.listHolds({ source: { type: "cart", ids: ["c2"] } })
    expect(second).toMatchObject({ owner_id: "anna", amount: 2, status: "active", expires_at: day("2026-01-02") })
    expect(await service.retrieveHold(second?.id ?? "")).toEqual(second)
    expect(await service.retrieveHold("crmhold_none")).toBeNull()

    const page = await service.listExpiredHolds({ unit: "points", at: day("2026-01-02"), limit: 1 })
    const next = await service.listExpiredHolds({ unit: "points", at: day("2026-01-02"), limit: 1, after: page[0]?.id })
    expect([...page, ...next].map(({ amount }) => amount)).toEqual([1, 2])

    await service.releaseHold({ hold_id: second?.id ?? "", as: "expired", reason: "cart_gone" })
    expect((await service.listHolds({ owner_id: "anna", statuses: ["expired"] })).map(({ amount }) => amount)).toEqual([
      2,
    ])
    expect((await service.listHolds({ owner_id: "anna", statuses: ["active"] })).map(({ amount }) => amount)).toEqual([
      4, 3, 1,
    ])
  })
})
