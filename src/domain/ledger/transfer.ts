import { append, type Book, type EntryDraft } from "./book"
import { refuse } from "./bounds"
import { openPart } from "./hold"
import { undoKey } from "./keys"
import { compareLots, take } from "./lots"
import { opposes, untouched } from "./post"
import { reverse } from "./reverse"
import { standingOf } from "./standing"
import {
  type LedgerEntry,
  type LedgerLot,
  POINTS,
  type TransferInput,
  type TransferOutcome,
  type UndoTransferInput,
} from "./types"

/** The accounts of the giver and of the receiver. */
export interface Pair {
  readonly from: Book
  readonly to: Book
}

export interface Transferred extends Pair {
  readonly outcome: TransferOutcome
}

/** One pair of entries: a lot (or, without one, ranking points alone) leaves one account and arrives at the other. */
interface Move {
  readonly lot: LedgerLot | undefined
  readonly amount: number
  readonly ranking: number
  readonly available_at: Date | null
}

/** Moves lots from one account to the other; they keep their dates, their place in the order and their source. */
export function transfer(pair: Pair, input: TransferInput, at: Date): Transferred {
  const known = knownTransfer(pair, input)
  if (known) return { ...pair, outcome: known }
  const { from } = pair
  const reserved = from.unit === POINTS && from.balance > 0 && !input.holds ? Math.min(from.held, from.balance) : 0
  const movable = Math.abs(from.balance) - reserved
  const missing = Math.max((input.amount ?? 0) - movable, 0)
  if (from.blocked || missing > 0) {
    const { unit, owner_id, balance, held } = from
    const detail = { unit, owner_id, requested: input.amount ?? null, available: movable, missing, balance, held }
    return { ...pair, outcome: refuse(from.blocked ? "account_blocked" : "insufficient_balance", detail) }
  }
  let current = input.holds ? moveHolds(pair, () => true) : pair
  const entries: LedgerEntry[] = []
  for (const move of movesOf(current.from, input, input.amount ?? movable, at)) {
    const moved = moveOne(current, input, move, entries.length / 2 + 1, at)
    current = moved
    entries.push(...moved.entries)
  }
  return { from: current.from, to: current.to, outcome: { ok: true, created: true, entries } }
}

function knownTransfer({ from, to }: Pair, { key, amount }: TransferInput): TransferOutcome | undefined {
  const entries = pairedEntries({ from, to }, key)
  const first = [...from.entries, ...to.entries].find((entry) => entry.key === `${key}:1:out`)
  if (!first) return undefined
  const same =
    first.owner_id === from.owner_id &&
    first.details?.to === to.owner_id &&
    (first.details?.asked ?? null) === (amount ?? null)
  return same ? { ok: true, created: false, entries } : refuse("key_reused", { key, entry_id: first.id })
}

const pairedEntries = ({ from, to }: Pair, key: string): LedgerEntry[] =>
  [...from.entries, ...to.entries]
    .filter((entry) => entry.kind === "transfer" && entry.details?.transfer === key)
    .sort((a, b) => Number(a.details?.pair) - Number(b.details?.pair) || (a.key.endsWith(":in") ? 1 : -1))

function movesOf(book: Book, { ranking = "none" }: TransferInput, amount: number, at: Date): Move[] {
  let rest = amount
  const moves: Move[] = []
  for (const lot of [...book.lots].sort(compareLots)) {
    if (rest === 0) break
    const part = Math.sign(lot.remaining) * Math.min(Math.abs(lot.remaining), rest)
    rest -= Math.abs(part)
    moves.push({
      lot,
      amount: part,
      ranking: ranking === "none" ? 0 : rankingOfPart(book, lot, part),
      available_at: lot.available_at,
    })
  }
  return ranking === "all" ? [...moves, ...rankingMoves(book, moves, at)] : moves
}

/** The lot's share of the ranking points that its entry still stands for, rounded towards 0. */
function rankingOfPart(book: Book, lot: LedgerLot, part: number): number {
  const entry = book.entries.find(({ id }) => id === lot.id)
  const standing = entry && standingOf(book, entry)
  if (!standing || standing.amount === 0) return 0
  return Number((BigInt(standing.ranking) * BigInt(part)) / BigInt(standing.amount))
}

/** What is left of the account's ranking points: those that count already, and those of each later moment. */
function rankingMoves(book: Book, moves: readonly Move[], at: Date): Move[] {
  const sums = new Map<number | null, number>()
  const add = (available_at: Date | null, ranking: number) => {
    const ripens = available_at && available_at > at ? available_at.getTime() : null
    sums.set(ripens, (sums.get(ripens) ?? 0) + ranking)
  }
  for (const entry of book.entries) add(entry.available_at, entry.ranking)
  for (const move of moves) add(move.available_at, -move.ranking)
  return [...sums]
    .filter(([, ranking]) => ranking !== 0)
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([time, ranking]) => ({
      lot: undefined,
      amount: 0,
      ranking,
      available_at: time === null ? null : new Date(time),
    }))
}

function moveOne(pair: Pair, input: TransferInput, move: Move, n: number, at: Date): Pair & { entries: LedgerEntry[] } {
  const { lot, amount, ranking, available_at } = move
  const source = lot && pair.from.entries.find(({ id }) => id === lot.id)
  const draft: EntryDraft = {
    kind: "transfer",
    requested: amount,
    amount,
    ranking,
    key: `${input.key}:${n}:in`,
    source_type: source?.source_type ?? "transfer",
    source_id: source?.source_id ?? input.key,
    reverses_id: null,
    hold_id: null,
    actor: input.actor ?? null,
    reason: input.reason ?? null,
    details: {
      ...input.details,
      transfer: input.key,
      pair: n,
      from: pair.from.owner_id,
      to: pair.to.owner_id,
      lot_id: lot?.id ?? null,
      asked: input.amount ?? null,
    },
    available_at,
    expires_at: lot?.expires_at ?? null,
    due_at: lot?.due_at ?? null,
    event_at: lot?.opened_at ?? at,
    created_at: at,
  }
  const leaving = {
    ...draft,
    key: `${input.key}:${n}:out`,
    requested: 0 - amount,
    amount: 0 - amount,
    ranking: 0 - ranking,
  }
  const first = lot ? [{ id: lot.id, cap: Math.abs(amount) }] : []
  const out = append(
    pair.from,
    { ...leaving, expires_at: null, due_at: null, event_at: at },
    take(pair.from.lots, 0 - amount, { first, unripe: false, at }),
  )
  const plan = opposes(pair.to, amount) ? take(pair.to.lots, amount, { unripe: true, at }) : untouched(pair.to, amount)
  const arrived = append(pair.to, draft, plan)
  return { from: out.book, to: arrived.book, entries: [out.entry, arrived.entry] }
}

function moveHolds({ from, to }: Pair, which: (holdId: string) => boolean): Pair {
  const moved = from.holds.filter((hold) => hold.status === "active" && which(hold.id))
  const sum = moved.reduce((total, hold) => total + openPart(hold), 0)
  return {
    from: { ...from, held: from.held - sum, holds: from.holds.filter((hold) => !moved.includes(hold)) },
    to: {
      ...to,
      held: to.held + sum,
      holds: [...to.holds, ...moved.map((hold) => ({ ...hold, owner_id: to.owner_id }))],
    },
  }
}

/** Reverses every pair of a transfer, last first. */
export function undoTransfer(pair: Pair, input: UndoTransferInput, graceDays: number, at: Date): Transferred {
  const moved = pairedEntries(pair, input.transfer)
  if (moved.length === 0) return { ...pair, outcome: refuse("entry_unknown", { key: input.transfer }) }
  const refusal = input.on_short === "refuse" ? receiverShort(pair, moved) : undefined
  if (refusal) return { ...pair, outcome: refusal }
  const entries: LedgerEntry[] = []
  let { from, to } = pair
  let created = true
  for (const entry of undoOrder(moved)) {
    const key = (input.key ?? undoKey(input.transfer)) + entry.key.slice(input.transfer.length)
    const ask = { entry_id: entry.id, key, actor: input.actor, reason: input.reason, details: input.details }
    const { book, outcome } = reverse(entry.owner_id === to.owner_id ? to : from, ask, graceDays, at)
    if (entry.owner_id === to.owner_id) to = book
    else from = book
    if (!outcome.ok) continue
    created &&= outcome.created
    entries.push(outcome.entry)
  }
  const back = moveHolds({ from: to, to: from }, (id) => input.hold_ids?.includes(id) ?? false)
  return { from: back.to, to: back.from, outcome: { ok: true, created, entries } }
}

const undoOrder = (entries: readonly LedgerEntry[]): LedgerEntry[] =>
  [...entries].sort((a, b) => Number(b.details?.pair) - Number(a.details?.pair) || (a.key.endsWith(":in") ? -1 : 1))

function receiverShort({ to }: Pair, moved: readonly LedgerEntry[]) {
  if (to.unit !== POINTS) return undefined
  const requested = moved
    .filter((entry) => entry.owner_id === to.owner_id && entry.amount > 0)
    .reduce((sum, entry) => sum + Math.min(Math.max(standingOf(to, entry).amount, 0), entry.amount), 0)
  const available = Math.max(to.balance - to.held, 0)
  if (requested <= available) return undefined
  const { unit, owner_id, balance, held } = to
  return refuse("insufficient_balance", {
    unit,
    owner_id,
    requested,
    available,
    missing: requested - available,
    balance,
    held,
  })
}
