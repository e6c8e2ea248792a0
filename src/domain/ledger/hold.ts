import { append, type Book } from "./book"
import { refuse, shortage } from "./bounds"
import { take } from "./lots"
import { knownOutcome, opposes, untouched } from "./post"
import {
  type CaptureInput,
  type CaptureOutcome,
  type HoldInput,
  type HoldOutcome,
  type LedgerHold,
  POINTS,
  type ReleaseInput,
  type ResizeInput,
} from "./types"

export interface Held<Outcome> {
  readonly book: Book
  readonly outcome: Outcome
}

export const openPart = ({ amount, captured, released }: LedgerHold): number => amount - captured - released

/** Reserves an amount under the bounds of spending it. */
export function reserve(book: Book, input: HoldInput, at: Date): Held<HoldOutcome> {
  const known = book.holds.find((hold) => isSame(hold, input))
  if (known) return { book, outcome: knownHold(known, input) }
  const { refusal } = boundless(book, input)
    ? { refusal: undefined }
    : shortage(book, input.amount, input.credit_limit, at)
  if (refusal) return { book, outcome: refusal }
  const hold: LedgerHold = {
    id: `hold/${book.unit}/${book.owner_id}/${book.holdsMade + 1}`,
    unit: book.unit,
    owner_id: book.owner_id,
    requested: input.amount,
    amount: input.amount,
    captured: 0,
    released: 0,
    status: "active",
    key: input.key ?? null,
    source_type: input.source_type,
    source_id: input.source_id,
    actor: input.actor ?? null,
    details: input.details ?? null,
    expires_at: input.expires_at ?? null,
    created_at: at,
    closed_at: null,
  }
  return {
    book: { ...book, held: book.held + hold.amount, holds: [...book.holds, hold], holdsMade: book.holdsMade + 1 },
    outcome: { ok: true, created: true, hold },
  }
}

/** A keyed hold is one for ever; a source without a key has one active hold. */
function isSame(hold: LedgerHold, { key, source_type, source_id }: HoldInput): boolean {
  if (key !== undefined) return hold.key === key
  return (
    hold.key === null && hold.status === "active" && hold.source_type === source_type && hold.source_id === source_id
  )
}

function knownHold(hold: LedgerHold, input: HoldInput): HoldOutcome {
  const asked = hold.key === null ? hold.amount : hold.requested
  const same = hold.source_type === input.source_type && hold.source_id === input.source_id && asked === input.amount
  if (same) return { ok: true, created: false, hold }
  const detail = { hold_id: hold.id, amount: hold.amount, requested: input.amount, key: input.key ?? null }
  return refuse(hold.key === null ? "hold_exists" : "key_reused", detail)
}

const boundless = (book: Book, { check_limit }: { check_limit?: boolean }): boolean =>
  book.unit !== POINTS && check_limit === false

/** Makes `amount` what is open, up (under the bounds) or down. */
export function resize(book: Book, input: ResizeInput, at: Date): Held<HoldOutcome> {
  const hold = book.holds.find(({ id }) => id === input.hold_id)
  if (!hold) return { book, outcome: unknownHold(input.hold_id) }
  if (hold.status !== "active") return { book, outcome: closedHold(hold) }
  const change = input.amount - openPart(hold)
  const free = change <= 0 || boundless(book, input)
  const { refusal } = free ? { refusal: undefined } : shortage(book, change, input.credit_limit, at)
  if (refusal) return { book, outcome: refusal }
  const resized = { ...hold, amount: hold.amount + change, expires_at: input.expires_at ?? hold.expires_at }
  return { book: replace(book, resized, change), outcome: { ok: true, created: change !== 0, hold: resized } }
}

/** Posts what is held, or part of it; always honoured, if need be below zero. The rest is released unless kept. */
export function capture(book: Book, input: CaptureInput, at: Date): Held<CaptureOutcome> {
  const hold = book.holds.find(({ id }) => id === input.hold_id)
  if (!hold) return { book, outcome: unknownHold(input.hold_id) }
  const sign = book.unit === POINTS ? -1 : 1
  const open = openPart(hold)
  const first = book.entries.find(({ key }) => key === input.key)
  const requested = input.amount === undefined ? (first?.requested ?? sign * open) : sign * input.amount
  const draft = captureDraft(book, hold, input, requested, at)
  const known = knownOutcome(book, draft)
  if (known) return { book, outcome: known.ok ? { ok: true, created: false, entry: known.entry, hold } : known }
  if (hold.status !== "active") return { book, outcome: closedHold(hold) }
  const size = Math.abs(requested)
  if (size > open) return { book, outcome: refuse("hold_too_small", { hold_id: hold.id, requested: size, open }) }
  const plan = opposes(book, requested) ? take(book.lots, requested, { unripe: true, at }) : untouched(book, requested)
  const freed = input.keep_rest ? 0 : open - size
  const written = append(book, draft, plan)
  const changed = closeIfEmpty(
    { ...hold, captured: hold.captured + size, released: hold.released + freed },
    "captured",
    at,
  )
  return {
    book: replace(written.book, changed, -size - freed),
    outcome: { ok: true, created: true, entry: written.entry, hold: changed },
  }
}

const captureDraft = (book: Book, hold: LedgerHold, input: CaptureInput, requested: number, at: Date) => ({
  kind: input.kind ?? (book.unit === POINTS ? ("redeem" as const) : ("sale" as const)),
  requested,
  amount: requested,
  ranking: 0,
  key: input.key,
  source_type: input.source_type ?? hold.source_type,
  source_id: input.source_id ?? hold.source_id,
  reverses_id: null,
  hold_id: hold.id,
  actor: input.actor ?? null,
  reason: input.reason ?? null,
  details: input.details ?? null,
  available_at: null,
  expires_at: null,
  due_at: input.due_at ?? null,
  event_at: input.event_at ?? at,
  created_at: at,
})

/** Frees what is open; repeating it changes nothing. */
export function release(book: Book, input: ReleaseInput, at: Date): Held<HoldOutcome> {
  const hold = book.holds.find(({ id }) => id === input.hold_id)
  if (!hold) return { book, outcome: unknownHold(input.hold_id) }
  if (hold.status !== "active") return { book, outcome: { ok: true, created: false, hold } }
  const ends = hold.captured > 0 ? "captured" : (input.as ?? "released")
  const closed = closeIfEmpty({ ...hold, released: hold.amount - hold.captured }, ends, at)
  return { book: replace(book, closed, -openPart(hold)), outcome: { ok: true, created: true, hold: closed } }
}

const closeIfEmpty = (hold: LedgerHold, status: LedgerHold["status"], at: Date): LedgerHold =>
  openPart(hold) === 0 ? { ...hold, status, closed_at: at } : hold

const replace = (book: Book, hold: LedgerHold, held: number): Book => ({
  ...book,
  held: book.held + held,
  holds: book.holds.map((other) => (other.id === hold.id ? hold : other)),
})

const unknownHold = (hold_id: string) => refuse("hold_unknown", { hold_id })
const closedHold = ({ id, status }: LedgerHold) => refuse("hold_closed", { hold_id: id, status })
