import type { BigNumberInput } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { toMinor } from "../../domain/money/minor-units"
import { redeemableGoods } from "../../domain/redemption/cart-goods"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import type { QuotableCart } from "../loyalty/quote-cart"

/** A cart or order as core's promotion hooks hand it over; only what is read here. */
export interface PromotionSubject extends QuotableCart {
  customer?: { id: string } | null
  completed_at?: Date | string | null
  items?: (SubjectLine | null)[] | null
}

type SubjectLine = NonNullable<NonNullable<QuotableCart["items"]>[number]> & {
  is_discountable?: boolean
  product?: { is_giftcard?: boolean } | null
}

/** What the points of a carrier can still take off a cart or draft order, in minor units. */
export function goodsOf(subject: PromotionSubject, ownCode: string | undefined): number {
  const minor = (amount: BigNumberInput): number => toMinor(new BigNumber(amount).numeric, subject.currency_code)
  return redeemableGoods(
    (subject.items ?? []).flatMap((line) => {
      if (!line) return []
      const others = (line.adjustments ?? []).filter((adjustment) => adjustment && adjustment.code !== ownCode)
      return {
        price: minor(Number(new BigNumber(line.unit_price).numeric) * Number(new BigNumber(line.quantity).numeric)),
        otherDiscounts: others.reduce((sum, adjustment) => sum + minor(adjustment?.amount ?? 0), 0),
        isGiftCard: Boolean(line.is_giftcard ?? line.product?.is_giftcard),
        isDiscountable: line.is_discountable !== false,
      }
    }),
  )
}

/** What a carrier takes off a cart or order now, in minor units of its prices. */
export function takenBy(subject: PromotionSubject, carrier: Pick<PointsCarrier, "code">): number {
  const minor = (amount: BigNumberInput): number => toMinor(new BigNumber(amount).numeric, subject.currency_code)
  return (subject.items ?? [])
    .flatMap((line) => line?.adjustments ?? [])
    .filter((adjustment) => adjustment?.code === carrier.code)
    .reduce((sum, adjustment) => sum + minor(adjustment?.amount ?? 0), 0)
}

export const ownerOf = (subject: PromotionSubject): string | null => subject.customer_id ?? subject.customer?.id ?? null

/** Whether the prices of a cart's goods contain their tax. */
export const taxInclusive = (subject: PromotionSubject): boolean =>
  (subject.items ?? []).some((line) => line?.is_tax_inclusive === true)
