import type { OrderFacts, OrderLine } from "./order-facts"
import type { ProgramSettings } from "./program"

/** The part of an order that can earn, in minor units. */
export interface EarningBasis {
  /** As ordered: what the rules are applied to. */
  readonly ordered: number
  /** What is left of it after returns. 0 <= kept <= ordered. */
  readonly kept: number
  /** Of `ordered`, the shipping. */
  readonly shipping: number
  /** The lines that earn. */
  readonly lines: readonly OrderLine[]
  readonly excluded: readonly { readonly lineId: string; readonly reason: ExclusionReason }[]
}

export type ExclusionReason = "gift_card" | "discounted" | "excluded_category"

export function earningBasis(order: OrderFacts, settings: ProgramSettings["basis"]): EarningBasis {
  const excluded = order.lines.flatMap((line) => {
    const reason = exclusionOf(line, settings)
    return reason ? [{ lineId: line.id, reason }] : []
  })
  const out = new Set(excluded.map((e) => e.lineId))
  const lines = order.lines.filter((line) => !out.has(line.id))
  const shipping = settings.include_shipping
    ? settings.include_tax
      ? order.shippingWithTax
      : order.shippingWithoutTax
    : 0
  const ordered = shipping + sum(lines, (l) => (settings.include_tax ? l.orderedWithTax : l.orderedWithoutTax))
  const kept = shipping + sum(lines, (l) => (settings.include_tax ? l.keptWithTax : l.keptWithoutTax))
  return { ordered, kept: Math.min(kept, ordered), shipping, lines, excluded }
}

function exclusionOf(line: OrderLine, settings: ProgramSettings["basis"]): ExclusionReason | undefined {
  if (line.isGiftCard) return "gift_card"
  if (line.isDiscounted && !settings.include_discounted_goods) return "discounted"
  if (line.categoryIds.some((id) => settings.excluded_category_ids.includes(id))) return "excluded_category"
  return undefined
}

const sum = (lines: readonly OrderLine[], amount: (line: OrderLine) => number): number =>
  lines.reduce((total, line) => total + Math.max(0, amount(line)), 0)
