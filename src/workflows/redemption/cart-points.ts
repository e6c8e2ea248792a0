import type { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../domain/money/minor-units"
import { pointsForAmount } from "../../domain/redemption/settle"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import type { CartPoints } from "../../types/loyalty"
import { quoteCart } from "../loyalty/quote-cart"
import { ownCart } from "./cart"
import { limitsFor } from "./limits"
import { takenBy, type PromotionSubject } from "./subject"

/** What a signed-in customer can do with points on a cart of their own, and what is applied. */
export async function cartPoints(container: MedusaContainer, cartId: string, customerId: string): Promise<CartPoints> {
  const cart = await ownCart(container, cartId, customerId, { open: false })
  return pointsOn(container, cart, "cart", customerId)
}

/** What can be done with a customer's points on a cart or draft order, and what is applied. */
export async function pointsOn(
  container: MedusaContainer,
  subject: PromotionSubject,
  type: PointsCarrier["subject_type"],
  customerId: string,
): Promise<CartPoints> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const [carrier] = await loyalty.listCarriers({ subject_type: type, subject_id: subject.id, status: "active" })
  const own = carrier?.customer_id === customerId ? carrier : undefined
  const [limits, quote] = await Promise.all([
    limitsFor(container, subject, customerId, own),
    quoteCart(container, subject),
  ])
  const amount = own ? takenBy(subject, own) : 0
  const main = (minor: number): number => fromMinor(minor, subject.currency_code)
  return {
    available: limits.available,
    applied: own ? pointsForAmount(amount, own.point_value, own.points) : 0,
    min: limits.min,
    max: limits.max,
    step: limits.step,
    point_value: main(limits.pointValueMinor),
    amount: main(amount),
    will_earn: quote.expected,
  }
}
