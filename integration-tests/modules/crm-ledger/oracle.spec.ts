import * as fc from "fast-check"
import { balancesOf } from "../../../src/domain/ledger/balances"
import type { Book } from "../../../src/domain/ledger/book"
import {
  allEntries,
  allHolds,
  captureInput,
  debtHistories,
  emptyWorld,
  holdOf,
  type Outcome,
  pick,
  pointHistories,
  postingOf,
  reverseInput,
  run,
  type Step,
  transferInput,
  type World,
} from "../../../src/domain/ledger/__tests__/world"
import type { LedgerEntry, LedgerHold, LedgerLot } from "../../../src/domain/ledger/types"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"
import { ledgerSuite, type LedgerSuite } from "./ledger"

jest.setTimeout(3_600_000)

/** More of them search longer: LEDGER_HISTORIES=5000 npm test -- oracle */
const HISTORIES = Number(process.env.LEDGER_HISTORIES ?? 200)

/** The ids of the database for those of the model. */
interface Ids {
  readonly entries: Map<string, string>
  readonly holds: Map<string, string>
}

const entryId = (ids: Ids, modelId: string): string => ids.entries.get(modelId) ?? modelId
const holdId = (ids: Ids, modelId: string): string => ids.holds.get(modelId) ?? modelId

/** Does to the database what `run` does to the model. */
async function runReal(
  service: CrmLedgerService,
  ids: Ids,
  world: World,
  step: Step,
  name: string,
): Promise<Outcome | undefined> {
  const { at } = world
  switch (step.do) {
    case "wait":
      return undefined
    case "post": {
      const posting = postingOf(world, step, name)
      return service.post({ ...posting, lot_id: posting.lot_id && entryId(ids, posting.lot_id) })
    }
    case "hold":
      return service.hold(holdOf(world, step, name))
    case "resize":
    case "capture":
    case "release": {
      const hold = pick(allHolds(world), step.hold)
      return hold && onRealHold(service, ids, step, hold.id, name, at)
    }
    case "reverse": {
      const entry = pick(allEntries(world), step.entry)
      return entry && service.reverse({ ...reverseInput(step, entry, name), entry_id: entryId(ids, entry.id), at })
    }
    case "expire":
      await service.expireLots({ asOf: at })
      return undefined
    case "transfer":
      return service.transfer({ ...transferInput(world, step, `${name}:transfer:${world.transfers.length}`), at })
    case "undo": {
      const done = pick(world.transfers, step.transfer)
      const hold_ids = world.moved.map((id) => holdId(ids, id))
      return done && service.undoTransfer({ transfer: done.key, on_short: step.on_short, hold_ids, at })
    }
  }
}

async function onRealHold(
  service: CrmLedgerService,
  ids: Ids,
  step: Extract<Step, { hold: number }>,
  modelId: string,
  name: string,
  at: Date,
): Promise<Outcome> {
  const hold_id = holdId(ids, modelId)
  if (step.do === "resize") return service.resizeHold({ hold_id, amount: step.amount, at })
  if (step.do === "release") return service.releaseHold({ hold_id, as: step.expired ? "expired" : "released", at })
  return service.captureHold({ ...captureInput(step, modelId, name), hold_id, at })
}

/** An outcome without ids and clocks: what both sides must agree on. */
function comparable(outcome: Outcome | undefined): unknown {
  if (!outcome || "expired" in outcome) return undefined
  if (!outcome.ok) return { code: outcome.code, detail: numbersOf(outcome.detail) }
  return {
    created: outcome.created,
    missing: "missing" in outcome ? outcome.missing : undefined,
    entry: "entry" in outcome ? factsOf(outcome.entry) : undefined,
    entries: "entries" in outcome ? outcome.entries.map(factsOf) : undefined,
    hold: "hold" in outcome ? holdFacts(outcome.hold) : undefined,
  }
}

const numbersOf = (detail: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => typeof value === "number"))

const factsOf = ({
  owner_id,
  seq,
  kind,
  requested,
  amount,
  ranking,
  balance_after,
  available_at,
  expires_at,
  due_at,
  event_at,
}: LedgerEntry) => ({
  owner_id,
  seq,
  kind,
  requested,
  amount,
  ranking,
  balance_after,
  available_at,
  expires_at,
  due_at,
  event_at,
})

const holdFacts = ({ owner_id, requested, amount, captured, released, status, closed_at }: LedgerHold) => ({
  owner_id,
  requested,
  amount,
  captured,
  released,
  status,
  closed_at,
})

const lotFacts = ({ seq, amount, remaining, available_at, expires_at, due_at, opened_at }: LedgerLot) => ({
  seq,
  amount,
  remaining,
  available_at,
  expires_at,
  due_at,
  opened_at,
})

const bySeq = (a: { seq: number }, b: { seq: number }): number => a.seq - b.seq

async function learnIds(service: CrmLedgerService, ids: Ids, world: World): Promise<void> {
  for (const { unit, owner_id } of world.books) {
    const { entries } = await service.listEntries({ unit, owner_id, limit: 1000 })
    for (const entry of entries) ids.entries.set(`${unit}/${owner_id}/${entry.seq}`, entry.id)
  }
}

async function compareBook(suite: LedgerSuite, book: Book, at: Date): Promise<void> {
  const { service, sql } = suite
  const { unit, owner_id } = book
  const { entries } = await service.listEntries({ unit, owner_id, limit: 1000 })
  const raw = await Promise.all(entries.map((entry) => service.retrieveEntry(entry.id)))
  expect(raw.flatMap((entry) => (entry ? [factsOf(entry)] : [])).sort(bySeq)).toEqual(book.entries.map(factsOf))
  expect((await service.listLots(owner_id, unit)).map(lotFacts).sort(bySeq)).toEqual(
    book.lots.map(lotFacts).sort(bySeq),
  )
  const seqOf = new Map(book.entries.map(({ id, seq }) => [id, seq]))
  const allocations = await sql(
    `select e.seq::int, l.seq::int as lot, ord, x.amount::int, x.expires_at from crm_ledger_allocation x
     join crm_ledger_entry e on e.id = x.entry_id join crm_ledger_entry l on l.id = x.lot_id
     join crm_ledger_account a on a.id = e.account_id where a.unit = $1 and a.owner_id = $2 order by e.seq, ord`,
    [unit, owner_id],
  )
  expect(allocations).toEqual(
    book.allocations.map((part) => ({
      seq: seqOf.get(part.entry_id),
      lot: seqOf.get(part.lot_id),
      ord: part.ord,
      amount: part.amount,
      expires_at: part.expires_at,
    })),
  )
  const balances = (await service.balances([owner_id], unit, at)).get(owner_id)
  if (balances) expect(balances).toEqual(balancesOf(book, at))
  else expect(book.entries).toEqual([])
}

async function playBoth(suite: LedgerSuite, steps: readonly Step[], start: World, name: string): Promise<void> {
  const ids: Ids = { entries: new Map(), holds: new Map() }
  let world = start
  for (const step of steps) {
    const real = await runReal(suite.service, ids, world, step, name)
    const model = run(world, step, name)
    expect({ step, ...(comparable(real) as object) }).toEqual({ step, ...(comparable(model.outcome) as object) })
    if (step.do === "hold" && model.outcome?.ok && real?.ok && "hold" in model.outcome && "hold" in real) {
      ids.holds.set(model.outcome.hold.id, real.hold.id)
    }
    world = model.world
    await learnIds(suite.service, ids, world)
  }
  for (const book of world.books) await compareBook(suite, book, world.at)
  const { differences } = await suite.service.verify({ owner_ids: world.books.map(({ owner_id }) => owner_id) })
  expect(differences).toEqual([])
}

ledgerSuite((suite) => {
  let history = 0
  const names = (): [string, string] => [`anna${++history}`, `binh${history}`]

  it("decides random histories of points like the pure model", async () => {
    await fc.assert(
      fc.asyncProperty(pointHistories(20), async (steps) => {
        const [anna, binh] = names()
        await playBoth(suite, steps, emptyWorld("points", [anna, binh]), anna)
      }),
      { numRuns: HISTORIES },
    )
  })

  it("decides random histories of debt like the pure model", async () => {
    await fc.assert(
      fc.asyncProperty(debtHistories(20), async (steps) => {
        const [anna, binh] = names()
        for (const owner of [anna, binh]) await suite.service.setCreditLimit(owner, "vnd", 100)
        await playBoth(suite, steps, emptyWorld("vnd", [anna, binh], 100), anna)
      }),
      { numRuns: Math.ceil(HISTORIES / 2) },
    )
  })
})
