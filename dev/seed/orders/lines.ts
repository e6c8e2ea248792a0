import { goodOf } from "../plan/basket"
import type { LinePlan, OrderPlan } from "../plan/types"
import { FIFTY_THOUSAND, TEN_PERCENT } from "../settings"

/** One line of an order with its amounts in đồng, VAT included. */
export type Line = LinePlan & {
  id: string
  unitPrice: number
  /** What the promotion takes off the whole line; not always whole đồng. */
  discount: number
}

/** The lines of an order, with the promotion spread as Medusa spreads it: in proportion to their value. */
export function linesOf({ lines, promotion }: OrderPlan, newId: () => string): Line[] {
  const priced = lines.map((line) => ({ ...line, id: newId(), unitPrice: goodOf(line.sku).variant.price }))
  const total = priced.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0)
  return priced.map((line) => {
    const value = line.unitPrice * line.quantity
    if (promotion === TEN_PERCENT) return { ...line, discount: value / 10 }
    if (promotion === FIFTY_THOUSAND) return { ...line, discount: Math.min(50_000, total) * (value / total) }
    return { ...line, discount: 0 }
  })
}

/** What `quantity` pieces of the line cost, in đồng. */
export const valueOf = ({ unitPrice, discount, quantity }: Line, pieces = quantity) =>
  unitPrice * pieces - discount * (pieces / quantity)
