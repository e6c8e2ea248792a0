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
  /**
   * Lots that its undoing involves, latest touch first, each for at most `cap`: those that the entry took from or gave
   * back to, and those of the entries that took from its own lot or settled it.
   */
  readonly lots: readonly { readonly id: string; readonly cap: number }[]
}

export function standingOf(book: Book, entry: LedgerEntry): Standing {
  const tree = treeOf(book.entries, entry)
  const ids = new Set(tree.map(({ id }) => id))
  const seqOf = new Map(book.entries.map(({ id, seq }) => [id, seq]))
  const nets = new Map<string, { amount: number; seq: number; ord: number }>()
  const touch = (lotId: string, amount: number, { entry_id, ord }: Allocation) => {
    const net = nets.get(lotId) ?? { amount: 0, seq: 0, ord: 0 }
    nets.set(lotId, {
      amount: net.amount + amount,
      seq: Math.max(net.seq, seqOf.get(entry_id) ?? 0),
      ord: Math.max(net.ord, ord),
    })
  }
  for (const allocation of book.allocations) {
    if (ids.has(allocation.entry_id)) touch(allocation.lot_id, allocation.amount, allocation)
    else if (allocation.lot_id === entry.id) touch(partner(book, allocation), -allocation.amount, allocation)
  }
  const lots = [...nets]
    .filter(([, { amount }]) => Math.sign(amount) === Math.sign(entry.amount) && amount !== 0)
    .sort(([, a], [, b]) => b.seq - a.seq || b.ord - a.ord)
    .map(([id, { amount }]) => ({ id, cap: Math.abs(amount) }))
  return {
    amount: sum(tree.map(({ amount }) => amount)),
    ranking: sum(tree.map(({ ranking }) => ranking)),
    reversals: book.entries.filter(({ reverses_id }) => reverses_id === entry.id).length,
    lots,
  }
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
