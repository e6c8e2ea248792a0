import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { ladderChange, setTier, tierFields } from "./tier-validators"

const body = (schema: Parameters<typeof validateAndTransformBody>[0]) => [validateAndTransformBody(schema)]

/** What the routes about tiers take. */
export const tierMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/crm/loyalty/tiers", methods: ["POST"], middlewares: body(tierFields) },
  { matcher: "/admin/crm/loyalty/tiers/:id", methods: ["POST"], middlewares: body(tierFields) },
  { matcher: "/admin/crm/loyalty/ladder", methods: ["POST"], middlewares: body(ladderChange) },
  { matcher: "/admin/crm/customers/:id/tier", methods: ["POST"], middlewares: body(setTier) },
]
