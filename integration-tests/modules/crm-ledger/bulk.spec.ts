import * as fc from "fast-check"
import type { LedgerEntry, Posting, PostOutcome } from "../../../src/domain/ledger/types"
import { day, earning, entryOf, ledgerSuite, spending } from "./ledger"

jest.setTimeout(300_000)

const owners = ["anna", "binh", "chi"]

const randomPosting = fc.record({
  owner: fc.constantFrom(...owners),
  amount: fc.integer({ min: -40, max: 60 }).filter((n) => n !== 0),
  key: fc.nat({ max: 12 }),
  on_short: fc.constantFrom<NonNullable<Posting["on_short"]>>("refuse", "partial", "negative"),
  life: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
})

/** The facts of an outcome that do not depend on whose account and when. */
const facts = (outcome: PostOutcome): unknown => {
  if (!outcome.ok) return { code: outcome.code, missing: outcome.detail.missing }
  const { kind, requested, amount, ranking, balance_after, seq, expires_at } = outcome.entry
  return {
    created: outcome.created,
    missing: outcome.missing,
    kind,
    requested,
    amount,
    ranking,
    balance_after,
    seq,
    expires_at,
  }
}

ledgerSuite(({ service, sql }) => {
  it("answers in the order of the postings, with whole entries", async () => {
    const postings = [
      earning(10),
      earning(5, { owner_id: "binh" }),
      earning(0.5),
      earning(7),
      spending(4, { owner_id: "binh" }),
    ]
    const outcomes = await service.postMany(postings)

    expect(outcomes.map((outcome) => (outcome.ok ? outcome.entry.balance_after : outcome.code))).toEqual([
      10,
      5,
      "bad_input",
      17,
      1,
    ])
    for (const [i, outcome] of outcomes.entries()) {
      if (!outcome.ok) continue
      const stored = await service.retrieveEntry(outcome.entry.id)
      expect({ ...outcome.entry, event_at: stored?.event_at }).toEqual(stored)
      expect(stored).toMatchObject({ key: postings[i]?.key, seq: outcome.entry.seq })
    }
  })

  it("awards each order once, however often the batch is repeated", async () => {
    const batch = Array.from({ length: 300 }, (_, i) =>
      earning(1 + (i % 7), { owner_id: `cus_${i % 40}`, key: `earn:o${i}:1`, source_id: `o${i}` }),
    )
    const first = await service.postMany(batch)
    const again = await service.postMany([...batch].reverse())

    expect(first.every((outcome) => outcome.ok && outcome.created)).toBe(true)
    expect(again.every((outcome) => outcome.ok && !outcome.created)).toBe(true)
    expect(again.map((outcome) => entryOf(outcome).id).reverse()).toEqual(first.map((outcome) => entryOf(outcome).id))
    expect(await sql("select sum(balance)::int as points from crm_ledger_account")).toEqual([
      { points: batch.reduce((sum, { amount }) => sum + amount, 0) },
    ])
  })

  it("refuses a key that two customers of one batch claim, for the second", async () => {
    const outcomes = await service.postMany([
      earning(10, { key: "k", source_id: "o" }),
      earning(10, { key: "k", source_id: "o", owner_id: "binh" }),
    ])

    expect(outcomes[0]).toMatchObject({ ok: true, created: true })
    expect(outcomes[1]).toMatchObject({ ok: false, code: "key_reused" })
  })

  it("posts nothing at all when it posts nothing", async () => {
    expect(await service.postMany([])).toEqual([])
  })

  it("decides random batches as one posting at a time would", async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(randomPosting, { maxLength: 12 }), { maxLength: 4 }), async (batches) => {
        run++
        const at = day("2026-01-01")
        const toPosting =
          (side: string) =>
          ({ owner, amount, key, on_short, life }: (typeof batches)[number][number]): Posting => ({
            ...earning(amount, { kind: amount > 0 ? "earn" : "redeem", on_short }),
            owner_id: `${side}:${run}:${owner}`,
            key: `${side}:${run}:${key}`,
            source_id: `o${key}`,
            expires_at: amount > 0 && life ? new Date(at.getTime() + life * 86_400_000) : null,
            event_at: at,
          })
        for (const batch of batches) {
          const together = await service.postMany(batch.map(toPosting("together")))
          const single: PostOutcome[] = []
          for (const posting of batch.map(toPosting("single"))) single.push(await service.post(posting))
          expect(together.map(facts)).toEqual(single.map(facts))
        }
        for (const owner of owners) {
          const lots = await Promise.all(
            ["together", "single"].map((side) => service.listLots(`${side}:${run}:${owner}`, "points")),
          )
          const [a, b] = lots.map((of) => of.map(({ seq, remaining, expires_at }) => ({ seq, remaining, expires_at })))
          expect(a).toEqual(b)
        }
      }),
      { numRuns: 60 },
    )
    expect(await service.verify()).toMatchObject({ differences: [] })
  })

  it("rolls a batch back whole when the database fails in the middle", async () => {
    await sql("alter table crm_ledger_lot add constraint no_thirteen check (amount <> 13)")
    const outcome = service.postMany([earning(10), earning(13, { owner_id: "binh" })])

    await expect(outcome).rejects.toMatchObject({ code: "23514" })
    expect(await sql<LedgerEntry>("select id from crm_ledger_entry")).toEqual([])
  })
})
