import type { MedusaContainer } from "@medusajs/framework/types"
import type { CartPoints } from "../../types/loyalty"
import { customersDraft } from "./draft-order"
import { pointsOn } from "./cart-points"

/** What staff can do with the customer's points on a draft order, and what is applied. */
export async function draftOrderPoints(container: MedusaContainer, orderId: string): Promise<CartPoints> {
  const { draft, customerId } = await customersDraft(container, orderId)
  return pointsOn(container, draft, "draft_order", customerId)
}
