import { PromotionActions } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { freeCarrier } from "./free-carrier"

export interface RemovePointsInput {
  cart_id: string
}

const activeCarrierStep = createStep(
  "crm-active-cart-carrier",
  async ({ cart_id }: RemovePointsInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const [carrier] = await loyalty.listCarriers({ subject_type: "cart", subject_id: cart_id, status: "active" })
    return new StepResponse({ code: carrier?.code ?? null })
  },
)

/** The hook frees a carrier that is taken off; this also frees one that the cart did not show any more. */
const freeCartCarrierStep = createStep(
  "crm-free-cart-carrier",
  async ({ cart_id }: RemovePointsInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const carriers = await loyalty.listCarriers({ subject_type: "cart", subject_id: cart_id, status: "active" })
    for (const carrier of carriers) await freeCarrier(container, carrier)
    return new StepResponse(carriers.length)
  },
)

/** Takes points off a cart and frees them; harmless to repeat. The caller has checked whose cart it is. */
export const removePointsFromCartWorkflow = createWorkflow(
  "crm-remove-points-from-cart",
  (input: RemovePointsInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })
    const carrier = activeCarrierStep(input)
    when("cart-carries-points", { carrier }, ({ carrier }) => carrier.code !== null).then(() => {
      updateCartPromotionsWorkflow.runAsStep({
        input: transform({ input, carrier }, ({ input, carrier }) => ({
          cart_id: input.cart_id,
          promo_codes: [carrier.code ?? ""],
          action: PromotionActions.REMOVE,
          force_refresh_payment_collection: true,
        })),
      })
    })
    const freed = freeCartCarrierStep(input)
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(freed)
  },
)
