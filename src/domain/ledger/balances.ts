import type { Book } from "./book"
import { pendingOf } from "./lots"
import type { Balances, LedgerEntry } from "./types"

/** @param at the moment that decides what is ripe */
export function balancesOf(book: Book, at: Date): Balances {
  const { balance, held } = book
  const pending = pendingOf(book.lots, at)
  const unripe = book.entries.filter(({ available_at }) => available_at !== null && available_at > at)
  return {
    balance,
    available: balance - held - pending,
    pending,
    held,
    ranking: book.ranking - unripe.reduce((sum, { ranking }) => sum + ranking, 0),
    shortfall: Math.max(0, -balance),
    next_expiry: nextExpiry(book, at),
  }
}

function nextExpiry({ lots }: Book, at: Date): Balances["next_expiry"] {
  const coming = lots.flatMap((lot) =>
    lot.remaining > 0 && lot.expires_at && lot.expires_at > at ? [lot.expires_at.getTime()] : [],
  )
  if (coming.length === 0) return null
  const next = Math.min(...coming)
  const points = lots
    .filter((lot) => lot.remaining > 0 && lot.expires_at?.getTime() === next)
    .reduce((sum, lot) => sum + lot.remaining, 0)
  return { points, expires_at: new Date(next) }
}

/** The balance as the ledger knew it at a moment: by when entries were written. @param entries by seq */
export const balanceAsOf = (entries: readonly LedgerEntry[], at: Date): number =>
  entries.filter(({ created_at }) => created_at <= at).at(-1)?.balance_after ?? 0
