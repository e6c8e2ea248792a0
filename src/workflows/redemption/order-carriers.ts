import type { MedusaContainer } from "@medusajs/framework/types"
import { isCarrierCode } from "../../domain/redemption/carrier-code"
import { refit } from "../../domain/redemption/refit"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { carry } from "./carrier-promotion"
import { previewOf } from "./draft-order-preview"
import { limitsFor } from "./limits"
import { ownerOf, taxInclusive, type PromotionSubject } from "./subject"
import { syncRedemptions } from "./sync-redemptions"

/** Tells drafts from placed orders; core reads it for drafts only. */
type Order = PromotionSubject & { is_draft_order?: boolean }

/**
 * Which carriers a draft order may use in the edit that is open, or a placed order in its change.
 *
 * A placed order is settled first: then its carrier has no rule, and is worth what the order took.
 * @param codes of the promotions that the order carries
 */
export async function orderCarriers(
  container: MedusaContainer,
  order: Order,
  codes: readonly string[],
): Promise<string[]> {
  if (order.is_draft_order) return draftCarrier(container, order, codes)
  if (codes.some(isCarrierCode)) await syncRedemptions(container, [order.id])
  return []
}

/**
 * The edit may still be cancelled. So the hold stays as it is, and only the promotion's value follows the limits: what the
 * order takes in the end is settled when it is placed.
 */
async function draftCarrier(
  container: MedusaContainer,
  order: PromotionSubject,
  codes: readonly string[],
): Promise<string[]> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const [carrier] = await loyalty.listCarriers({
    subject_type: "draft_order",
    subject_id: order.id,
    status: "active",
  })
  if (!carrier || !codes.includes(carrier.code) || ownerOf(order) !== carrier.customer_id) return []
  const changed = await previewOf(container, order)
  const fitted = refit(carrier.points, await limitsFor(container, changed, carrier.customer_id, carrier))
  if (fitted.points === 0) return []
  await carry(container, { ...carrier, amount: fitted.amount }, taxInclusive(order))
  return [carrier.hold_id]
}
