import { createHash } from "node:crypto"
import { chainInput, genesisInput } from "../../../src/domain/ledger/chain-input"
import type { Allocation } from "../../../src/domain/ledger/types"
import { day, earning, entryOf, ledgerSuite, spending } from "./ledger"

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest()

ledgerSuite(
  ({ service, sql, rolledBack }) => {
    it("returns the whole entry, with numbers as numbers and times as dates", async () => {
      const posting = earning(100, {
        key: "earn:o1:1",
        source_id: "o1",
        actor: "system",
        reason: "#7",
        details: { rate: 10_000 },
        event_at: day("2026-01-01"),
        available_at: day("2026-01-08"),
        expires_at: day("2027-01-01"),
      })
      const outcome = await service.post(posting)

      expect(outcome).toEqual({
        ok: true,
        created: true,
        missing: 0,
        entry: {
          id: expect.stringMatching(/^crment_[0-9a-f]{24}$/),
          unit: "points",
          owner_id: "anna",
          seq: 1,
          kind: "earn",
          requested: 100,
          amount: 100,
          ranking: 100,
          balance_after: 100,
          key: "earn:o1:1",
          source_type: "order",
          source_id: "o1",
          reverses_id: null,
          hold_id: null,
          actor: "system",
          reason: "#7",
          details: { rate: 10_000 },
          available_at: day("2026-01-08"),
          expires_at: day("2027-01-01"),
          due_at: null,
          event_at: day("2026-01-01"),
          created_at: expect.any(Date),
        },
      })
      expect(await service.retrieveEntry(entryOf(outcome).id)).toEqual(entryOf(outcome))
    })

    it("keeps one account per customer and unit", async () => {
      await Promise.all([1, 2, 3].map((n) => service.post(earning(n))))
      await service.post(earning(5, { unit: "vnd", kind: "sale" }))

      expect(await sql("select unit, owner_id, balance::int from crm_ledger_account order by unit")).toEqual([
        { unit: "points", owner_id: "anna", balance: 6 },
        { unit: "vnd", owner_id: "anna", balance: 5 },
      ])
    })

    it("takes a key once: the same fact again is the first result, another fact or another customer is refused", async () => {
      const first = entryOf(await service.post(earning(10, { key: "k", source_id: "o" })))

      expect(await service.post(earning(10, { key: "k", source_id: "o", actor: "job" }))).toEqual({
        ok: true,
        created: false,
        missing: 0,
        entry: first,
      })
      for (const other of [
        earning(11, { key: "k", source_id: "o" }),
        earning(10, { key: "k", source_id: "o", owner_id: "binh" }),
      ]) {
        expect(await service.post(other)).toEqual({
          ok: false,
          code: "key_reused",
          detail: { key: "k", entry_id: first.id },
        })
      }
      expect((await service.balances(["anna", "binh"], "points")).get("anna")?.balance).toBe(10)
    })

    it("refuses what is not a safe whole number before it asks the database", async () => {
      expect(await service.post(earning(0.1))).toMatchObject({
        ok: false,
        code: "bad_input",
        detail: { field: "amount", given: 0.1 },
      })
      expect(await sql("select 1 from crm_ledger_account")).toEqual([])
    })

    it("refuses with the numbers and changes nothing", async () => {
      await service.post(earning(100))
      await service.hold({ unit: "points", owner_id: "anna", amount: 30, source_type: "cart", source_id: "c1" })

      expect(await service.post(spending(80))).toEqual({
        ok: false,
        code: "insufficient_balance",
        detail: { requested: 80, available: 70, missing: 10, balance: 100, held: 30, pending: 0 },
      })
      expect(await sql("select count(*)::int as entries from crm_ledger_entry")).toEqual([{ entries: 1 }])
    })

    it("chains the hashes of an account exactly as the pure model says", async () => {
      await service.post(
        earning(30, {
          expires_at: day("2027-01-01"),
          reason: 'đơn "#1"\n\\ \u0001',
          details: { b: [1, null, 2.5], aa: { ô: true } },
        }),
      )
      await service.postMany([earning(20), earning(5, { actor: "job" })])
      const spent = entryOf(await service.post(spending(40)))
      await service.reverse({ entry_id: spent.id, amount: 10 })

      const [account] = await sql<{ head_hash: Buffer; created_at: Date }>(
        "select head_hash, created_at from crm_ledger_account",
      )
      const hashes = await sql<{ id: string; hash: Buffer }>("select id, hash from crm_ledger_entry order by seq")
      const allocations = await sql<Allocation>(
        "select entry_id, lot_id, ord, amount::int, expires_at from crm_ledger_allocation order by entry_id, ord",
      )
      let previous = sha256(genesisInput("points", "anna", account?.created_at ?? new Date(0)))
      for (const { id, hash } of hashes) {
        const entry = await service.retrieveEntry(id)
        if (!entry) throw new Error(id)
        previous = sha256(
          previous,
          chainInput(
            entry,
            allocations.filter(({ entry_id }) => entry_id === id),
          ),
        )
        expect({ seq: entry.seq, hash: hash.toString("hex") }).toEqual({
          seq: entry.seq,
          hash: previous.toString("hex"),
        })
      }
      expect(account?.head_hash).toEqual(previous)
    })

    it.each([
      ["an entry changed", "update crm_ledger_entry set reason = 'x'"],
      ["an entry deleted", "delete from crm_ledger_entry"],
      ["all entries dropped at once", "truncate crm_ledger_entry"],
      ["an allocation changed", "update crm_ledger_allocation set amount = -1"],
      ["an allocation deleted", "delete from crm_ledger_allocation"],
      ["all allocations dropped at once", "truncate crm_ledger_allocation"],
      ["an account deleted", "delete from crm_ledger_account"],
    ])("the database itself refuses %s", async (_, statement) => {
      await service.post(earning(10))
      await service.post(spending(5))

      await expect(sql(statement)).rejects.toMatchObject({ message: expect.stringContaining("append-only") })
    })

    it("joins the caller's transaction: what is rolled back was never posted", async () => {
      await rolledBack(async ({ context }) => {
        await service.post(earning(10), context)
        await service.postMany([earning(5)], context)
        expect((await service.balances(["anna"], "points", undefined, context)).get("anna")?.balance).toBe(15)
      })

      expect((await service.balances(["anna"], "points")).size).toBe(0)
    })

    it("says that the account is busy when somebody else keeps it locked", async () => {
      await service.post(earning(10))
      const holder = sql("begin; select * from crm_ledger_account for update; select pg_sleep(1.5); commit")
      await new Promise((resolve) => setTimeout(resolve, 200))

      await expect(service.post(earning(1))).rejects.toMatchObject({
        type: "conflict",
        message: expect.stringContaining("busy"),
      })
      await holder
      expect(entryOf(await service.post(earning(1))).balance_after).toBe(11)
    })
  },
  { ledger: { lockTimeoutMs: 100 } },
)
