import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { awardOrdersWorkflow } from "../workflows/loyalty/award-orders"

/** Core tells nobody that an order has changed hands; without this its points would move only at night. */
function movePoints(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const orderId = req.params.id
  res.on("finish", () => {
    if (!orderId || res.statusCode >= 300) return
    awardOrdersWorkflow(req.scope)
      .run({ input: { order_ids: [orderId] } })
      .catch((error: unknown) => {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
        logger.error(`crm: the points of order ${orderId} move with the nightly run: ${String(error)}`)
      })
  })
  next()
}

export const orderTransferMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/orders/:id/transfer/accept", methods: ["POST"], middlewares: [movePoints] },
  { matcher: "/admin/orders/:id/transfer/guest", methods: ["POST"], middlewares: [movePoints] },
]
