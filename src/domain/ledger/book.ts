import type { Allocation, LedgerEntry, LedgerHold, LedgerLot, Unit } from "./types"

/** Everything that the ledger knows of one account, as values: what the database holds in rows. */
export interface Book {
  readonly unit: Unit
  readonly owner_id: string
  readonly balance: number
  readonly held: number
  readonly ranking: number
  /** null is no limit. */
  readonly credit_limit: number | null
  /** Set when verify found a difference: nothing more is spent or reserved. */
  readonly blocked: boolean
  readonly entries: readonly LedgerEntry[]
  readonly allocations: readonly Allocation[]
  readonly lots: readonly LedgerLot[]
  readonly holds: readonly LedgerHold[]
  /** Holds ever made here, for their ids. */
  readonly holdsMade: number
}

export const openBook = (unit: Unit, owner_id: string): Book => ({
  unit,
  owner_id,
  balance: 0,
  held: 0,
  ranking: 0,
  credit_limit: null,
  blocked: false,
  entries: [],
  allocations: [],
  lots: [],
  holds: [],
  holdsMade: 0,
})

/** What an entry takes from lots or gives back to them; the rest opens the entry's own lot. */
export interface Plan {
  readonly lots: readonly LedgerLot[]
  readonly parts: readonly PlanPart[]
  /** Signed as the entry. */
  readonly rest: number
}

export interface PlanPart {
  readonly lot_id: string
  readonly amount: number
  readonly expires_at: Date | null
}

export type EntryDraft = Omit<LedgerEntry, "id" | "unit" | "owner_id" | "seq" | "balance_after">

/** Writes an entry with its allocations and its own lot. @param held the change of what is held */
export function append(book: Book, draft: EntryDraft, plan: Plan, held = 0): { book: Book; entry: LedgerEntry } {
  const seq = book.entries.length + 1
  const { unit, owner_id } = book
  const entry: LedgerEntry = {
    ...draft,
    id: `${unit}/${owner_id}/${seq}`,
    unit,
    owner_id,
    seq,
    balance_after: book.balance + draft.amount,
  }
  const parts = plan.parts.map((part, i): Allocation => ({ entry_id: entry.id, ord: i + 1, ...part }))
  return {
    entry,
    book: {
      ...book,
      balance: entry.balance_after,
      held: book.held + held,
      ranking: book.ranking + entry.ranking,
      entries: [...book.entries, entry],
      allocations: [...book.allocations, ...parts],
      lots: plan.rest === 0 ? plan.lots : [...plan.lots, lotOf(entry, plan.rest)],
    },
  }
}

/** The lot of an entry, with the entry's dates; what is owed the other way round ripens and expires never. */
export const lotOf = (
  entry: LedgerEntry,
  remaining: number,
  expires_at: Date | null = entry.expires_at,
): LedgerLot => ({
  id: entry.id,
  seq: entry.seq,
  amount: entry.amount,
  remaining,
  available_at: entry.amount > 0 ? entry.available_at : null,
  expires_at,
  due_at: entry.due_at,
  opened_at: entry.event_at,
})
