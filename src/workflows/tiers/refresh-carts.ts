import type { ICartModuleService, Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"

/** Older carts are computed anew anyway when their shopper comes back to them. */
const RECENT_DAYS = 7
const MOST = 200

/**
 * Computes the open carts of customers anew, so that they show the new tier's prices and discount at once. One that cannot
 * be computed (its product is gone, its shopper is just changing it) is left: its next change does the same.
 */
export async function refreshOpenCarts(container: MedusaContainer, customerIds: readonly string[]): Promise<number> {
  if (customerIds.length === 0) return 0
  const carts: ICartModuleService = container.resolve(Modules.CART)
  const since = new Date(Date.now() - RECENT_DAYS * 86_400_000)
  const recent = await carts.listCarts(
    { customer_id: [...customerIds], updated_at: { $gte: since.toISOString() } },
    { select: ["id", "completed_at"], order: { updated_at: "DESC" }, take: MOST },
  )
  const open = recent.filter((cart) => !cart.completed_at)
  for (const { id } of open) {
    try {
      await refreshCartItemsWorkflow(container).run({ input: { cart_id: id, force_refresh: true } })
    } catch (error) {
      const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`crm: cart ${id} keeps the prices of the old tier until it is changed: ${String(error)}`)
    }
  }
  return open.length
}
