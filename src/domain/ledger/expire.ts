import { append, type Book } from "./book"
import { expireKey } from "./keys"
import { compareLots, take } from "./lots"
import type { LedgerEntry } from "./types"

export interface ExpireOptions {
  /** Lots with expires_at <= asOf are due. */
  readonly asOf: Date
  readonly actor?: string | null
  readonly reason?: string | null
  /** The moment of writing. */
  readonly at: Date
}

/** Takes out what has expired, one entry per lot. What is held survives: the lots that a capture would take first. */
export function expire(book: Book, options: ExpireOptions): { book: Book; entries: LedgerEntry[] } {
  if (book.blocked) return { book, entries: [] }
  const { asOf } = options
  const due = book.lots
    .filter((lot) => lot.remaining > 0 && lot.expires_at !== null && lot.expires_at <= asOf)
    .sort(compareLots)
  const entries: LedgerEntry[] = []
  let reach = -book.held
  let current = book
  for (const lot of due) {
    reach += lot.remaining
    const points = Math.min(lot.remaining, reach)
    if (points <= 0) continue
    const written = expireLot(current, lot.id, points, lot.expires_at ?? asOf, options)
    current = written.book
    entries.push(written.entry)
  }
  return { book: current, entries }
}

function expireLot(book: Book, lotId: string, points: number, event_at: Date, { actor, reason, at }: ExpireOptions) {
  const plan = take(book.lots, -points, { first: [{ id: lotId, cap: points }], unripe: false, at })
  return append(
    book,
    {
      kind: "expire",
      requested: -points,
      amount: -points,
      ranking: 0,
      key: expireKey(lotId, timesExpired(book, lotId) + 1),
      source_type: "lot",
      source_id: lotId,
      reverses_id: null,
      hold_id: null,
      actor: actor ?? null,
      reason: reason ?? null,
      details: null,
      available_at: null,
      expires_at: null,
      due_at: null,
      event_at,
      created_at: at,
    },
    plan,
  )
}

/** A lot can expire more than once: what was held survives, and what comes back gets a grace period. */
function timesExpired({ entries, allocations }: Book, lotId: string): number {
  const expiries = new Set(entries.filter(({ kind }) => kind === "expire").map(({ id }) => id))
  return allocations.filter((part) => part.lot_id === lotId && expiries.has(part.entry_id)).length
}
