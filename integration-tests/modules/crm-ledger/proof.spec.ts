import { day, earning, entryOf, ledgerSuite, spending } from "./ledger"

ledgerSuite(({ service, sql, rolledBack }) => {
  /** Anna: earned twice, spent, a part given back, a hold half captured, pending points; Binh: a transfer from her. */
  async function history(): Promise<void> {
    await service.post(
      earning(100, { expires_at: day("2027-01-01"), details: { rate: 10 }, actor: "system", reason: "#1" }),
    )
    await service.post(earning(50, { available_at: day("2090-01-01") }))
    const spent = entryOf(await service.post(spending(60)))
    await service.reverse({ entry_id: spent.id, amount: 20, at: day("2028-01-01") })
    const hold = await service.hold({
      unit: "points",
      owner_id: "anna",
      amount: 20,
      source_type: "cart",
      source_id: "c",
    })
    if (hold.ok) await service.captureHold({ hold_id: hold.hold.id, amount: 5, key: "redeem:h", keep_rest: true })
    await service.transfer({ unit: "points", from: "anna", to: "binh", amount: 10, key: "t" })
  }

  /** Changes rows behind the ledger's back, as somebody with the database's password can. */
  const tamper = (statement: string) => sql(`begin; set local session_replication_role = replica; ${statement}; commit`)

  const entry = "where seq = 3 and account_id = (select id from crm_ledger_account where owner_id = 'anna')"
  const anna = "where owner_id = 'anna'"

  it("finds nothing in a true ledger", async () => {
    await history()
    expect(await service.verify()).toEqual({ accounts: 2, differences: [] })
  })

  const tamperings: [string, string][] = [
    ["entry id", `update crm_ledger_entry set id = 'crment_x' ${entry}`],
    [
      "entry account_id",
      `update crm_ledger_entry set account_id = (select id from crm_ledger_account where owner_id = 'binh'), seq = 9 ${entry}`,
    ],
    ["entry account_id (nobody's)", `update crm_ledger_entry set account_id = 999 ${entry}`],
    ["entry seq", `update crm_ledger_entry set seq = 30 ${entry}`],
    ["entry kind", `update crm_ledger_entry set kind = 'adjust' ${entry}`],
    ["entry requested", `update crm_ledger_entry set requested = -61 ${entry}`],
    ["entry amount", `update crm_ledger_entry set amount = -50 ${entry}`],
    ["entry ranking", `update crm_ledger_entry set ranking = 7 ${entry}`],
    ["entry balance_after", `update crm_ledger_entry set balance_after = 91 ${entry}`],
    ["entry key", `update crm_ledger_entry set key = 'other' ${entry}`],
    ["entry source_type", `update crm_ledger_entry set source_type = 'pos' ${entry}`],
    ["entry source_id", `update crm_ledger_entry set source_id = 'other' ${entry}`],
    ["entry reverses_id", `update crm_ledger_entry set reverses_id = null where reverses_id is not null`],
    ["entry hold_id", `update crm_ledger_entry set hold_id = null where hold_id is not null`],
    ["entry actor", `update crm_ledger_entry set actor = 'thief' where seq = 1`],
    ["entry reason", `update crm_ledger_entry set reason = null where seq = 1`],
    ["entry details", `update crm_ledger_entry set details = '{"rate": 11}' where seq = 1`],
    ["entry available_at", `update crm_ledger_entry set available_at = '2026-01-01' where available_at is not null`],
    ["entry expires_at", `update crm_ledger_entry set expires_at = '2099-01-01' where seq = 1`],
    ["entry due_at", `update crm_ledger_entry set due_at = '2026-01-01' ${entry}`],
    ["entry event_at", `update crm_ledger_entry set event_at = event_at - interval '1 day' ${entry}`],
    ["entry created_at", `update crm_ledger_entry set created_at = created_at + interval '1 ms' ${entry}`],
    ["entry hash", `update crm_ledger_entry set hash = sha256('x') ${entry}`],
    ["entry deleted in the middle", `delete from crm_ledger_entry ${entry}`],
    [
      "last entry deleted",
      `delete from crm_ledger_entry e where seq = (select max(seq) from crm_ledger_entry x where x.account_id = e.account_id)`,
    ],
    [
      "allocation entry_id",
      `update crm_ledger_allocation set entry_id = (select id from crm_ledger_entry where seq = 1 limit 1) where ord = 1 and amount = -60`,
    ],
    [
      "allocation lot_id",
      `update crm_ledger_allocation set lot_id = (select id from crm_ledger_entry where seq = 2 limit 1) where amount = -60`,
    ],
    ["allocation ord", `update crm_ledger_allocation set ord = 7 where amount = -60`],
    ["allocation amount", `update crm_ledger_allocation set amount = -59 where amount = -60`],
    [
      "allocation expires_at",
      `update crm_ledger_allocation set expires_at = '2099-01-01' where expires_at is not null`,
    ],
    ["allocation deleted", `delete from crm_ledger_allocation where amount = -60`],
    ["lot id", `update crm_ledger_lot set id = 'crment_x' where amount = 50`],
    ["lot account_id", `update crm_ledger_lot set account_id = account_id + 1 where amount = 100`],
    ["lot seq", `update crm_ledger_lot set seq = 7 where amount = 50`],
    ["lot amount", `update crm_ledger_lot set amount = 51 where amount = 50`],
    ["lot remaining", `update crm_ledger_lot set remaining = remaining + 1 where amount = 50`],
    ["lot available_at", `update crm_ledger_lot set available_at = null where amount = 50`],
    ["lot expires_at", `update crm_ledger_lot set expires_at = '2099-01-01' where amount = 50`],
    ["lot due_at", `update crm_ledger_lot set due_at = '2099-01-01' where amount = 50`],
    ["lot opened_at", `update crm_ledger_lot set opened_at = '2020-01-01' where amount = 50`],
    ["lot takes_at", `update crm_ledger_lot set takes_at = '2020-01-01' where amount = 50`],
    ["lot deleted", `delete from crm_ledger_lot where amount = 50`],
    ["account unit", `update crm_ledger_account set unit = 'vnd' ${anna}`],
    ["account owner_id", `update crm_ledger_account set owner_id = 'thief' ${anna}`],
    ["account balance", `update crm_ledger_account set balance = balance + 1 ${anna}`],
    ["account held", `update crm_ledger_account set held = 0 ${anna}`],
    ["account ranking", `update crm_ledger_account set ranking = 5000 ${anna}`],
    ["account pending_until", `update crm_ledger_account set pending_until = null ${anna}`],
    ["account seq", `update crm_ledger_account set seq = seq + 1 ${anna}`],
    ["account head_hash", `update crm_ledger_account set head_hash = sha256('x') ${anna}`],
    ["account created_at", `update crm_ledger_account set created_at = created_at - interval '1 day' ${anna}`],
    ["account deleted", `delete from crm_ledger_account ${anna}`],
    [
      "hold account_id",
      `update crm_ledger_hold set account_id = (select id from crm_ledger_account where owner_id = 'binh')`,
    ],
    ["hold amount", `update crm_ledger_hold set amount = amount + 1`],
    ["hold captured", `update crm_ledger_hold set captured = captured - 1, released = released + 1`],
    ["hold released", `update crm_ledger_hold set released = released + 1`],
    ["hold status", `update crm_ledger_hold set captured = amount, status = 'captured', closed_at = now()`],
    ["hold deleted", `delete from crm_ledger_hold`],
  ]

  it("finds whatever column of an entry, an allocation, a lot, an account or a hold's amounts was tampered with", async () => {
    await history()
    const unnoticed: string[] = []
    for (const [what, statement] of tamperings) {
      await rolledBack(async (transaction) => {
        await transaction.sql("set local session_replication_role = replica")
        await transaction.sql(statement)
        const { differences } = await service.verify({ block: false }, transaction.context)
        if (differences.length === 0) unnoticed.push(what)
      })
    }
    expect(unnoticed).toEqual([])
    expect((await service.verify()).differences).toEqual([])
  })

  it("says what differs, expected and found, and stops spending from the account", async () => {
    await history()
    await tamper(`update crm_ledger_account set balance = balance + 1000 ${anna}`)

    const { differences } = await service.verify()
    expect(differences).toEqual([
      { unit: "points", owner_id: "anna", check: "balance", subject_id: null, expected: "95", found: "1095" },
    ])
    expect(await service.post(spending(1))).toMatchObject({ ok: false, code: "account_blocked" })
    expect(await service.post(earning(1))).toMatchObject({ ok: true })
    expect(await service.post(spending(1, { owner_id: "binh" }))).toMatchObject({ ok: true })
  })

  it("looks without touching when it is not to block", async () => {
    await history()
    await tamper(`update crm_ledger_account set balance = balance + 1000 ${anna}`)

    expect((await service.verify({ block: false })).differences).toHaveLength(1)
    expect(await service.post(spending(1))).toMatchObject({ ok: true })
  })

  it("rebuilds sums and lots from the entries, and lets the account spend again", async () => {
    await history()
    const before = await service.listLots("anna", "points")
    await tamper(
      `update crm_ledger_account set balance = 1, held = 0, ranking = 0, seq = 1, head_hash = '', pending_until = null ${anna};
       delete from crm_ledger_lot where remaining > 10; update crm_ledger_lot set remaining = 1`,
    )
    expect((await service.verify()).differences.length).toBeGreaterThan(5)

    expect(await service.rebuild({ unit: "points", owner_ids: ["anna"] })).toEqual({ accounts: 1, differences: [] })
    expect(await service.listLots("anna", "points")).toEqual(before)
    expect(await service.post(spending(1))).toMatchObject({ ok: true, entry: { balance_after: 94 } })
    await service.rebuild()
    expect((await service.verify()).differences).toEqual([])
  })

  it("cannot rebuild what the entries themselves contradict: it stays blocked and reported", async () => {
    await history()
    await tamper(`update crm_ledger_entry set amount = -50 ${entry}`)

    const { differences } = await service.rebuild()
    expect(differences.map(({ check }) => check)).toContain("entry_hash")
    expect(await service.post(spending(1))).toMatchObject({ ok: false, code: "account_blocked" })
  })

  it("looks only at accounts written to since a moment, or only at some customers", async () => {
    await history()
    await service.post(earning(1, { owner_id: "chi" }))
    await new Promise((resolve) => setTimeout(resolve, 20))
    const since = new Date()
    await service.post(earning(1, { owner_id: "binh" }))

    expect(await service.verify({ since })).toEqual({ accounts: 1, differences: [] })
    expect(await service.verify({ owner_ids: ["anna", "chi"], unit: "points" })).toEqual({
      accounts: 2,
      differences: [],
    })
  })

  it("keeps the history of its runs", async () => {
    await history()
    await tamper(`update crm_ledger_account set balance = balance + 1000 ${anna}`)
    await service.verify()

    expect(await service.listCrmLedgerChecks()).toMatchObject([{ scope: "all", accounts: 2, difference_count: 1 }])
  })
})
