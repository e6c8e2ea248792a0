import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkCompletion } from "../redemption/check-completion"
import type { PromotionSubject } from "../redemption/subject"
import { takeHook } from "./take-hook"

/** For `completeCartWorkflow.hooks.validate`; exported so that a host can call it from its own handler. */
export async function validateCompletion(
  input: { cart: unknown },
  { container }: { container: MedusaContainer },
): Promise<void> {
  const cart = input.cart as PromotionSubject
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order_cart", fields: ["order_id"], filters: { cart_id: cart.id } })
  if (data.length === 0) await checkCompletion(container, cart)
}

takeHook("complete-cart.validate", () => completeCartWorkflow.hooks.validate(validateCompletion))
