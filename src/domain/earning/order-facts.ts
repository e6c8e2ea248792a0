/** One order line as it stands. All amounts are minor units of the order's currency, after discounts unless said. */
export interface OrderLine {
  readonly id: string
  readonly productId: string | null
  readonly variantId: string | null
  /** With the parents of each category. */
  readonly categoryIds: readonly string[]
  readonly collectionId: string | null
  readonly typeId: string | null
  readonly tagIds: readonly string[]
  readonly isGiftCard: boolean
  /** Carries a discount of the shop's; money off for points is none. */
  readonly isDiscounted: boolean
  /** Ordered quantity, returned units included. */
  readonly quantity: number
  /** For the ordered quantity before any discount, with tax. */
  readonly listPrice: number
  /** For the ordered quantity. */
  readonly orderedWithTax: number
  readonly orderedWithoutTax: number
  /** For what is left after received returns. */
  readonly keptWithTax: number
  readonly keptWithoutTax: number
}

/** What the earning rules need to know of an order, read at one moment. Amounts in minor units. */
export interface OrderFacts {
  readonly orderId: string
  readonly displayId: number
  readonly customerId: string | null
  readonly currencyCode: string
  readonly status: string
  readonly isDraft: boolean
  readonly salesChannelId: string | null
  readonly placedAt: Date
  /** When everything that is kept had been delivered; null while it has not. */
  readonly deliveredAt: Date | null
  /** When money last came in; null while none has. */
  readonly paidAt: Date | null
  /** The newest change of anything that was read here. */
  readonly changedAt: Date
  readonly lines: readonly OrderLine[]
  readonly shippingWithTax: number
  readonly shippingWithoutTax: number
  /** What the order costs now, before gift cards, store credit and goodwill. */
  readonly due: number
  /** Captured less refunded. */
  readonly collected: number
  /** Paid with gift cards and store credit. */
  readonly storeCredit: number
  /** Taken off after the sale without a return. */
  readonly goodwill: number
}
