import type { AwardTerms } from "../../domain/earning/award"
import type { OrderFacts, OrderLine } from "../../domain/earning/order-facts"
import type { ProgramSettings } from "../../domain/earning/program"

/** The moments of the worked examples: placed, paid and delivered two days apart. */
export const EXAMPLE_DAYS = {
  placed: new Date(2026, 2, 1, 10),
  paid: new Date(2026, 2, 3, 10),
  delivered: new Date(2026, 2, 5, 10),
} as const

interface ExampleLine {
  /** Minor units. */
  withTax: number
  withoutTax?: number
  isDiscounted?: boolean
}

const lineOf = ({ withTax, withoutTax = withTax, isDiscounted = false }: ExampleLine, index: number): OrderLine => ({
  id: `example_${index}`,
  productId: null,
  variantId: null,
  categoryIds: [],
  collectionId: null,
  typeId: null,
  tagIds: [],
  isGiftCard: false,
  isDiscounted,
  quantity: 1,
  listPrice: withTax,
  orderedWithTax: withTax,
  orderedWithoutTax: withoutTax,
  keptWithTax: withTax,
  keptWithoutTax: withoutTax,
})

/** A made-up order, paid and delivered, for the examples beside the settings. Amounts in minor units. */
export function exampleOrder(
  currency: string,
  lines: readonly ExampleLine[],
  { shippingWithTax = 0, shippingWithoutTax = 0, storeCredit = 0 } = {},
): OrderFacts {
  const due = lines.reduce((sum, line) => sum + line.withTax, shippingWithTax)
  return {
    orderId: "example",
    displayId: 1,
    customerId: "example",
    currencyCode: currency,
    status: "completed",
    isDraft: false,
    salesChannelId: null,
    placedAt: EXAMPLE_DAYS.placed,
    deliveredAt: EXAMPLE_DAYS.delivered,
    paidAt: EXAMPLE_DAYS.paid,
    changedAt: EXAMPLE_DAYS.delivered,
    lines: lines.map(lineOf),
    shippingWithTax,
    shippingWithoutTax,
    due,
    collected: due - storeCredit,
    storeCredit,
    goodwill: 0,
  }
}

/** The settings as if the programme were open, without tiers and rules. */
export const exampleTerms = (program: ProgramSettings, timeZone: string): AwardTerms => ({
  versionId: "example",
  program: { ...program, enabled: true, award_from: null },
  ownRate: null,
  rules: [],
  facts: {},
  timeZone,
})
