import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../refusal"
import type { PromotionSubject } from "./subject"

/** What is read of a cart to judge points on it. */
const FIELDS = [
  "id",
  "currency_code",
  "customer_id",
  "completed_at",
  "sales_channel_id",
  "total",
  "items.*",
  "items.adjustments.*",
  "items.product.is_giftcard",
  "items.product.collection_id",
  "items.product.type_id",
  "items.product.categories.id",
  "items.product.tags.id",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
] as const

/**
 * A cart that belongs to the signed-in customer.
 * @throws Refusal 404 for an unknown cart, 403 for somebody else's (also for a guest's), 409 for one that was ordered already
 */
export async function ownCart(
  container: MedusaContainer,
  cartId: string,
  customerId: string,
  { open = true }: { open?: boolean } = {},
): Promise<PromotionSubject> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: [...FIELDS], filters: { id: cartId } })
  const cart = data[0] as PromotionSubject | undefined
  if (!cart) throw new Refusal(404, "cart_unknown", `There is no cart ${cartId}.`, { cart_id: cartId })
  if (cart.customer_id !== customerId) {
    throw new Refusal(403, "cart_not_yours", "This cart belongs to somebody else. Sign in as its owner.", {
      cart_id: cartId,
    })
  }
  if (open && cart.completed_at) {
    throw new Refusal(409, "cart_completed", "This cart was ordered already.", { cart_id: cartId })
  }
  return cart
}
