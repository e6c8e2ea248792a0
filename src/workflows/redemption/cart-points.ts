import type { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../domain/money/minor-units"
import { pointsForAmount } from "../../domain/redemption/settle"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { CartPoints } from "../../types/loyalty"
import { quoteCart } from "../loyalty/quote-cart"
import { ownCart } from "./cart"
import { limitsFor } from "./limits"
import { takenBy } from "./subject"

/** What a signed-in customer can do with points on a cart of their own, and what is applied. */
export async function cartPoints(container: MedusaContainer, cartId: string, customerId: string): Promise<CartPoints> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const cart = await ownCart(container, cartId, customerId, { open: false })
  const [carrier] = await loyalty.listCarriers({ subject_type: "cart", subject_id: cartId, status: "active" })
  const own = carrier?.customer_id === customerId ? carrier : undefined
  const [limits, quote] = await Promise.all([limitsFor(container, cart, customerId, own), quoteCart(container, cart)])
  const amount = own ? takenBy(cart, own) : 0
  const main = (minor: number): number => fromMinor(minor, cart.currency_code)
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
