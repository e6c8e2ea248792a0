import { PromotionActions } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep, updateCartPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { Refusal } from "../../refusal"
import { holdPoints, undoHold, type HeldPoints } from "./apply-points"
import { ownCart } from "./cart"
import { takenBy, taxInclusive } from "./subject"

export interface CartPointsInput {
  cart_id: string
  /** The signed-in customer. */
  customer_id: string
  points: number
}

const holdForCartStep = createStep(
  "crm-hold-points-for-cart",
  async (input: CartPointsInput, { container }) => {
    const cart = await ownCart(container, input.cart_id, input.customer_id)
    const held = await holdPoints(container, {
      subject: cart,
      type: "cart",
      customerId: input.customer_id,
      points: input.points,
    })
    return new StepResponse(held.carrier.code, { held, taxInclusive: taxInclusive(cart) })
  },
  async (undo: { held: HeldPoints; taxInclusive: boolean } | undefined, { container }) => {
    if (undo) await undoHold(container, undo.held, undo.taxInclusive)
  },
)

/** Points that took nothing off the cart (other discounts left nothing) must not stay held. */
const checkTakenStep = createStep(
  "crm-check-points-taken",
  async (input: CartPointsInput & { code: string }, { container }) => {
    const cart = await ownCart(container, input.cart_id, input.customer_id)
    if (takenBy(cart, input) > 0) return new StepResponse(true)
    throw new Refusal(400, "above_maximum", "Other discounts leave nothing for points to take off this cart.", {
      points: input.points,
      max: 0,
    })
  },
)

/** Applies exactly so many points to a customer's own cart, replacing what was applied. */
export const applyPointsToCartWorkflow = createWorkflow("crm-apply-points-to-cart", (input: CartPointsInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 2, ttl: 10 })
  const code = holdForCartStep(input)
  const change = transform({ input, code }, ({ input, code }) => ({
    cart_id: input.cart_id,
    promo_codes: [code],
    action: PromotionActions.ADD,
    force_refresh_payment_collection: true,
  }))
  updateCartPromotionsWorkflow.runAsStep({ input: change })
  checkTakenStep(transform({ input, code }, ({ input, code }) => ({ ...input, code })))
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(code)
})
