import type { Book } from "./book"
import { pendingOf } from "./lots"
import { POINTS, type Refusal } from "./types"

/** What of an amount the account cannot bear: 0, or the missing part with the refusal that says so. */
export interface Shortage {
  readonly missing: number
  readonly refusal: Refusal | undefined
}

const NONE: Shortage = { missing: 0, refusal: undefined }

/** Points: available >= 0 afterwards, where available = balance - held - pending. @param amount > 0, to be taken or held */
export function pointsShort(book: Book, amount: number, at: Date): Shortage {
  const pending = pendingOf(book.lots, at)
  const available = book.balance - book.held - pending
  const missing = amount - Math.max(available, 0)
  if (missing <= 0) return NONE
  const { balance, held } = book
  return {
    missing,
    refusal: refuse("insufficient_balance", { requested: amount, available, missing, balance, held, pending }),
  }
}

/** Debt: balance + held within the limit afterwards. @param limit null is no limit */
function creditShort(book: Book, amount: number, limit: number | null): Shortage {
  if (limit === null) return NONE
  const { balance, held } = book
  const missing = amount - Math.max(limit - balance - held, 0)
  if (missing <= 0) return NONE
  return {
    missing,
    refusal: refuse("credit_limit_exceeded", { requested: amount, credit_limit: limit, missing, balance, held }),
  }
}

/** What a spending, a sale or a hold of `amount` lacks. */
export function shortage(book: Book, amount: number, credit_limit: number | null | undefined, at: Date): Shortage {
  if (book.blocked) {
    return { missing: amount, refusal: refuse("account_blocked", { unit: book.unit, owner_id: book.owner_id }) }
  }
  if (book.unit === POINTS) return pointsShort(book, amount, at)
  return creditShort(book, amount, credit_limit ?? book.credit_limit)
}

export const refuse = (code: Refusal["code"], detail: Refusal["detail"]): Refusal => ({ ok: false, code, detail })
