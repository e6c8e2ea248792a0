import { raw, type Row } from "./rows"

/** The money side of one version of an order, in đồng. */
export type Summary = {
  version: number
  /** The order's total before and after what made this version. */
  original: number
  current: number
  paid: number
  refunded: number
  credit: number
  pending: number
  createdAt: Date
  updatedAt: Date
}

/** The totals as Medusa stores them: each amount, and its full-precision copy. */
export function totalsOf({ original, current, paid, refunded, credit, pending }: Summary): Row {
  const amounts = {
    paid_total: paid,
    refunded_total: refunded,
    credit_line_total: credit,
    transaction_total: paid - refunded,
    pending_difference: pending,
    original_order_total: original,
    current_order_total: current,
    accounting_total: current,
  }
  const copies = Object.entries(amounts).map(([name, amount]) => [`raw_${name}`, raw(amount)])
  return { ...amounts, ...Object.fromEntries(copies) }
}
