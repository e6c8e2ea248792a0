import type { Book } from "./book"
import type { Allocation, LedgerEntry } from "./types"

/**
 * What of an entry still stands. Its tree is the entry, the entries that reverse it, those that reverse these, and so on:
 * signs alternate, so what still stands is simply what the tree adds up to.
 */
export interface Standing {
  readonly amount: number
  readonly ranking: number
  /** Reversals of the entry itself. */
  readonly reversals: number
  /** How far a reversal may move the amount and the ranking points; low <= 0 <= high. */
  readonly room: { readonly amount: Range; readonly ranking: Range }
  /**
   * Lots that its undoing involves, latest touch first, each for at most `cap`: those that the entry took from or gave
   * back to, and those of the entries that took from its own lot or settled it.
   */
  readonly lots: readonly { readonly id: string; readonly cap: number }[]
}

export interface Range {
  readonly low: number
  readonly high: number
}

export function standingOf(book: Book, entry: LedgerEntry): Standing {
  const tree = treeOf(book.entries, entry)
  const line = lineOf(book.entries, entry)
  return {
    amount: sum(tree.map(({ amount }) => amount)),
    ranking: sum(tree.map(({ ranking }) => ranking)),
    reversals: book.entries.filter(({ reverses_id }) => reverses_id === entry.id).length,
    room: { amount: roomOf(book, line, ({ amount }) => amount), ranking: roomOf(book, line, ({ ranking }) => ranking) },
    lots: involvedLots(book, entry, tree),
  }
}

/** The entry, the one that it reverses, and so on: a reversal must leave the tree of each between nothing and its whole. */
function lineOf(entries: readonly LedgerEntry[], entry: LedgerEntry): LedgerEntry[] {
  const reversed = entries.find(({ id }) => id === entry.reverses_id)
  return reversed ? [entry, ...lineOf(entries, reversed)] : [entry]
}

function roomOf({ entries }: Book, line: readonly LedgerEntry[], value: (entry: LedgerEntry) => number): Range {
  const stands = line.map((entry) => ({ whole: value(entry), now: sum(treeOf(entries, entry).map(value)) }))
  return {
    low: Math.max(...stands.map(({ whole, now }) => Math.min(whole, 0) - now)),
    high: Math.min(...stands.map(({ whole, now }) => Math.max(whole, 0) - now)),
  }
}

function involvedLots(book: Book, entry: LedgerEntry, tree: readonly LedgerEntry[]): Standing["lots"] {
  const ids = new Set(tree.map(({ id }) => id))
  const seqOf = new Map(book.entries.map(({ id, seq }) => [id, seq]))
  const nets = new Map<string, { amount: number; seq: number; ord: number }>()
  const touch = (lotId: string, amount: number, { entry_id, ord }: Allocation) => {
    const net = nets.get(lotId) ?? { amount: 0, seq: 0, ord: 0 }
    nets.set(lotId, { amount: net.amount + amount, seq: seqOf.get(entry_id) ?? 0, ord })
  }
  for (const allocation of book.allocations) {
    if (ids.has(allocation.entry_id)) touch(allocation.lot_id, allocation.amount, allocation)
    else if (allocation.lot_id === entry.id) touch(partner(book, allocation), -allocation.amount, allocation)
  }
  return [...nets]
    .filter(([, { amount }]) => amount !== 0 && Math.sign(amount) === Math.sign(entry.amount))
    .sort(([, a], [, b]) => b.seq - a.seq || b.ord - a.ord)
    .map(([id, { amount }]) => ({ id, cap: Math.abs(amount) }))
}

function treeOf(entries: readonly LedgerEntry[], root: LedgerEntry): LedgerEntry[] {
  const children = entries.filter(({ reverses_id }) => reverses_id === root.id)
  return [root, ...children.flatMap((child) => treeOf(entries, child))]
}

/** Who took from the lot: a reversal speaks for the entry that it reverses. */
function partner(book: Book, { entry_id }: Allocation): string {
  return book.entries.find(({ id }) => id === entry_id)?.reverses_id ?? entry_id
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
