import { append, type Book, type EntryDraft, type Plan } from "./book"
import { refuse, shortage } from "./bounds"
import { isRipe, type Named, take } from "./lots"
import { rankingOf } from "./ranking"
import { type LedgerEntry, POINTS, type Posting, type PostOutcome } from "./types"

export interface Posted {
  readonly book: Book
  readonly outcome: PostOutcome
}

/** Posts once per key: the same fact again is the first result, another fact under the key is refused. */
export function post(book: Book, posting: Posting, at: Date): Posted {
  const draft = draftOf(posting, at)
  const known = knownOutcome(book, draft)
  if (known) return { book, outcome: known }
  const decided = decideAmount(book, posting, at)
  if ("ok" in decided) return { book, outcome: decided }
  const { amount, missing } = decided
  const plan = opposes(book, amount)
    ? take(book.lots, amount, {
        first: named(book, posting, at),
        unripe: posting.on_short === "negative" || book.unit !== POINTS,
        at,
      })
    : untouched(book, amount)
  const written = append(book, { ...draft, amount }, plan)
  return { book: written.book, outcome: { ok: true, created: true, entry: written.entry, missing } }
}

export const opposes = (book: Book, amount: number): boolean => Math.sign(book.balance) * Math.sign(amount) < 0

/** An entry that finds nothing of the other sign opens its own lot. */
export const untouched = (book: Book, amount: number): Plan => ({ lots: book.lots, parts: [], rest: amount })

/** How much of the posting the account bears, or the refusal. */
function decideAmount(book: Book, posting: Posting, at: Date): { amount: number; missing: number } | PostOutcome {
  const { amount, on_short = "refuse" } = posting
  const bounded =
    book.unit === POINTS ? amount < 0 && on_short !== "negative" : amount > 0 && posting.check_limit === true
  const { missing, refusal } = bounded
    ? shortage(book, Math.abs(amount), posting.credit_limit, at)
    : { missing: 0, refusal: undefined }
  if (!refusal) return { amount, missing: 0 }
  if (refusal.code !== "insufficient_balance" || on_short !== "partial") return refusal
  return amount + missing === 0 ? refuse("nothing_available", refusal.detail) : { amount: amount + missing, missing }
}

/** The named lot, when it can be used. */
const named = (book: Book, { lot_id, on_short }: Posting, at: Date): Named[] =>
  book.lots.filter((lot) => lot.id === lot_id && (on_short === "negative" || isRipe(lot, at))).map(({ id }) => ({ id }))

/** What was posted under the key: the first result, a refusal for another content, undefined for a new key. */
export function knownOutcome(book: Book, draft: EntryDraft): PostOutcome | undefined {
  const entry = book.entries.find(({ key }) => key === draft.key)
  if (!entry) return undefined
  if (!sameContent(entry, draft)) return refuse("key_reused", { key: draft.key, entry_id: entry.id })
  return { ok: true, created: false, entry, missing: Math.abs(entry.requested) - Math.abs(entry.amount) }
}

/** What moved, whose and why; not who asked or in which words. */
const sameContent = (a: LedgerEntry, b: EntryDraft): boolean =>
  a.kind === b.kind &&
  a.requested === b.requested &&
  a.source_type === b.source_type &&
  a.source_id === b.source_id &&
  a.reverses_id === b.reverses_id &&
  a.hold_id === b.hold_id

const draftOf = (posting: Posting, at: Date): EntryDraft => ({
  kind: posting.kind,
  requested: posting.amount,
  amount: posting.amount,
  ranking: rankingOf(posting),
  key: posting.key,
  source_type: posting.source_type,
  source_id: posting.source_id,
  reverses_id: null,
  hold_id: null,
  actor: posting.actor ?? null,
  reason: posting.reason ?? null,
  details: posting.details ?? null,
  available_at: posting.available_at ?? null,
  expires_at: posting.expires_at ?? null,
  due_at: posting.due_at ?? null,
  event_at: posting.event_at ?? at,
  created_at: at,
})
