import { PromotionActions } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  computeAdjustmentsForPreviewWorkflow,
  computeDraftOrderAdjustmentsWorkflow,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { promotionContext, type PromotionContext } from "../redemption/promotion-context"
import type { PromotionSubject } from "../redemption/subject"
import { cartTierTokens, orderTierTokens, type TierOrder, type TierSubject } from "../tiers/tier-discount"
import { takeHook } from "./take-hook"

/** For `updateCartPromotionsWorkflow.hooks.setPromotionContext`; exported so that a host can call it from its own handler. */
export async function cartPromotionContext(
  input: { cart: unknown; action?: string; promo_codes?: string[] },
  { container }: { container: MedusaContainer },
): Promise<StepResponse<PromotionContext>> {
  const context = await promotionContext(container, {
    subject: input.cart as PromotionSubject,
    type: "cart",
    codes: input.promo_codes ?? [],
    removing: input.action === PromotionActions.REMOVE,
    tierTokens: () => cartTierTokens(container, input.cart as TierSubject),
  })
  return new StepResponse(context)
}

/** For the two workflows that compute promotions of draft orders and of changed orders. */
export async function orderPromotionContext(
  input: { order: unknown; orderChange?: unknown; previewedOrder?: unknown },
  { container }: { container: MedusaContainer },
): Promise<StepResponse<PromotionContext>> {
  const subject = input.order as PromotionSubject & { promotions?: ({ code?: string } | null)[] | null }
  const codes = (subject.promotions ?? []).flatMap((promotion) => promotion?.code ?? [])
  const tierTokens = () => orderTierTokens(container, input.order as TierOrder, input.previewedOrder as TierOrder)
  const context = await promotionContext(container, {
    subject,
    type: "draft_order",
    codes,
    removing: false,
    tierTokens,
  })
  return new StepResponse(context)
}

takeHook("update-cart-promotions.setPromotionContext", () =>
  updateCartPromotionsWorkflow.hooks.setPromotionContext(cartPromotionContext),
)
takeHook("compute-draft-order-adjustments.setPromotionContext", () =>
  computeDraftOrderAdjustmentsWorkflow.hooks.setPromotionContext(orderPromotionContext),
)
takeHook("compute-adjustments-for-preview.setPromotionContext", () =>
  computeAdjustmentsForPreviewWorkflow.hooks.setPromotionContext(orderPromotionContext),
)
