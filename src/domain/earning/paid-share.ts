import { type Fraction, fraction } from "../money/fraction"
import type { OrderFacts } from "./order-facts"
import type { ProgramSettings } from "./program"

/**
 * How much of an order's price counts as paid, from 0 to 1. Goodwill lowers it, over-payment does not raise it.
 * With the trigger "placed" everything counts as paid that was not forgiven.
 * An order that costs nothing counts as unpaid: it earns nothing.
 */
export function paidShare(order: OrderFacts, program: ProgramSettings): Fraction {
  if (order.due <= 0) return fraction(0)
  const payable = Math.max(0, order.due - order.goodwill)
  if (program.trigger === "placed") {
    const credit = program.basis.count_store_credit_as_paid ? 0 : order.storeCredit
    return fraction(Math.max(0, payable - credit), order.due)
  }
  const credit = program.basis.count_store_credit_as_paid ? order.storeCredit : 0
  return fraction(Math.max(0, Math.min(order.collected + credit, payable)), order.due)
}
