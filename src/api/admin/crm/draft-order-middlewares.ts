import { type MiddlewareRoute, validateAndTransformBody } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

/** Any number passes here: the rules refuse fractions, zero and too many with their own codes. */
const draftOrderPoints = z.object({ points: z.number() })
export type DraftOrderPoints = z.output<typeof draftOrderPoints>

/** What the routes about points on draft orders take. */
export const draftOrderMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/crm/draft-orders/:id/points",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(draftOrderPoints)],
  },
]
