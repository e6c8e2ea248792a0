/** A line of a cart or draft order, as far as money off for points is concerned. Amounts in minor units. */
export interface RedeemableLine {
  /** Unit price times quantity, as the shop's prices are (with tax where they include it). */
  readonly price: number
  /** Discounts that others take off this line. */
  readonly otherDiscounts: number
  readonly isGiftCard: boolean
  readonly isDiscountable: boolean
}

/** What points can still take off: goods that may be discounted, after the discounts of others. Minor units, 0 or more. */
export const redeemableGoods = (lines: readonly RedeemableLine[]): number =>
  lines
    .filter((line) => line.isDiscountable && !line.isGiftCard)
    .reduce((sum, line) => sum + Math.max(0, line.price - line.otherDiscounts), 0)
