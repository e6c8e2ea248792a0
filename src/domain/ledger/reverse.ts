import { append, type Book, lotOf, type Plan, type PlanPart } from "./book"
import { pointsShort, refuse } from "./bounds"
import { reverseKey } from "./keys"
import { compareLots, isRipe, take } from "./lots"
import { knownOutcome, opposes, type Posted, untouched } from "./post"
import { type Range, standingOf, type Standing } from "./standing"
import { type LedgerEntry, type LedgerLot, POINTS, type Refusal, type ReverseInput } from "./types"

const DAY_MS = 86_400_000

/**
 * Undoes an entry, or part of it. What it had added is taken from its own lot first, then from the others, then as
 * on_short says; what it had taken goes back to the same lots.
 * @param graceDays points that come back to a lot that has expired live so much longer
 */
export function reverse(book: Book, input: ReverseInput, graceDays: number, at: Date): Posted {
  const entry = book.entries.find(({ id }) => id === input.entry_id)
  if (!entry) return { book, outcome: refuse("entry_unknown", { entry_id: input.entry_id }) }
  const standing = standingOf(book, entry)
  const key = input.key ?? reverseKey(entry.id, standing.reversals + 1)
  const first = book.entries.find((other) => other.key === key)
  const all = entry.amount > 0 ? standing.room.amount.low : standing.room.amount.high
  const requested =
    input.amount === undefined ? (first?.requested ?? all) : minus(Math.sign(entry.amount) * input.amount)
  const draft = { ...draftOf(entry, input, at), key, requested, amount: requested, ranking: 0 }
  const known = knownOutcome(book, draft)
  if (known) return { book, outcome: known }
  const ranking = rankingBack(entry, standing, requested)
  if (!within(requested, standing.room.amount) || (requested === 0 && ranking === 0)) {
    const { id, amount } = entry
    const detail = { entry_id: id, amount, requested: Math.abs(requested), standing: Math.abs(all) }
    return { book, outcome: refuse("reversal_exceeds_entry", detail) }
  }
  const there = decideAmount(book, entry, requested, input, ranking, at)
  if ("ok" in there) return { book, outcome: there }
  const plan = planReversal(book, entry, standing, there.amount, input, graceDays, at)
  const written = append(book, { ...draft, amount: there.amount, ranking }, plan)
  return { book: written.book, outcome: { ok: true, created: true, entry: written.entry, missing: there.missing } }
}

/** Without the zero below zero that JavaScript knows. */
const minus = (amount: number): number => (amount === 0 ? 0 : -amount)

const draftOf = (entry: LedgerEntry, input: ReverseInput, at: Date) => ({
  kind: "reverse" as const,
  source_type: input.source_type ?? entry.source_type,
  source_id: input.source_id ?? entry.source_id,
  reverses_id: entry.id,
  hold_id: null,
  actor: input.actor ?? null,
  reason: input.reason ?? null,
  details: input.details ?? null,
  available_at: entry.available_at,
  expires_at: null,
  due_at: null,
  event_at: input.event_at ?? at,
  created_at: at,
})

const within = (value: number, { low, high }: Range): boolean => low <= value && value <= high

/**
 * The change of the ranking points. They stand in the same share as the amount that was not asked back, whether or not it
 * could be taken: who has spent the points of a returned order keeps no rank for it. Rounds what stands towards 0.
 */
function rankingBack(entry: LedgerEntry, { amount, ranking, room }: Standing, requested: number): number {
  const share =
    entry.amount === 0 ? 0 : Number((BigInt(entry.ranking) * BigInt(amount + requested)) / BigInt(entry.amount))
  const stands = Math.abs(share) > Math.abs(ranking) ? ranking : share
  return Math.min(Math.max(stands - ranking, room.ranking.low), room.ranking.high)
}

/** How much can be taken back: points that are available, and what is still unripe of the entry's own. */
function decideAmount(
  book: Book,
  entry: LedgerEntry,
  requested: number,
  { on_short = "negative" }: ReverseInput,
  ranking: number,
  at: Date,
): { amount: number; missing: number } | Refusal {
  if (book.unit !== POINTS || requested >= 0 || on_short === "negative") return { amount: requested, missing: 0 }
  const own = book.lots.find((lot) => lot.id === entry.id && lot.remaining > 0 && !isRipe(lot, at))?.remaining ?? 0
  const { missing, refusal } = pointsShort(book, Math.max(-requested - own, 0), at)
  if (refusal && on_short === "refuse") {
    return { ...refusal, detail: { ...refusal.detail, requested: -requested, available: -requested - missing } }
  }
  const amount = requested + missing
  if (amount !== 0 || ranking !== 0) return { amount, missing }
  return refuse("nothing_available", { requested: -requested, available: 0, missing })
}

function planReversal(
  book: Book,
  entry: LedgerEntry,
  standing: Standing,
  amount: number,
  { on_short = "negative" }: ReverseInput,
  graceDays: number,
  at: Date,
): Plan {
  const plan = opposes(book, amount)
    ? take(book.lots, amount, { first: [{ id: entry.id }, ...standing.lots], unripe: on_short === "negative", at })
    : untouched(book, amount)
  return giveBack(book, plan, standing, graceDays, at)
}

/** Gives the rest of a plan back to lots of its sign; a lot that was emptied comes back with its dates. */
function giveBack(book: Book, plan: Plan, { lots }: Standing, graceDays: number, at: Date): Plan {
  const parts: PlanPart[] = []
  const restored = new Map(plan.lots.map((lot) => [lot.id, lot]))
  let rest = plan.rest
  for (const { id, cap } of lots) {
    const entry = book.entries.find((other) => other.id === id)
    if (rest === 0 || !entry || Math.sign(entry.amount) !== Math.sign(plan.rest)) continue
    const part = Math.sign(rest) * Math.min(Math.abs(rest), cap)
    const lot = restored.get(id) ?? { ...lotOf(entry, 0), expires_at: latestExpiry(book, entry) }
    const extended = extendedExpiry(lot, graceDays, at)
    restored.set(id, { ...lot, remaining: lot.remaining + part, expires_at: extended ?? lot.expires_at })
    parts.push({ lot_id: id, amount: part, expires_at: extended })
    rest -= part
  }
  return { lots: [...restored.values()].sort(compareLots), parts: [...plan.parts, ...parts], rest }
}

/** The lot's expiry with all its extensions. */
export function latestExpiry({ allocations }: Pick<Book, "allocations">, { id, expires_at }: LedgerEntry): Date | null {
  const times = allocations.flatMap((part) =>
    part.lot_id === id && part.expires_at ? [part.expires_at.getTime()] : [],
  )
  return times.length > 0 ? new Date(Math.max(...times)) : expires_at
}

const extendedExpiry = ({ expires_at }: LedgerLot, graceDays: number, at: Date): Date | null =>
  graceDays > 0 && expires_at !== null && expires_at <= at ? new Date(at.getTime() + graceDays * DAY_MS) : null
