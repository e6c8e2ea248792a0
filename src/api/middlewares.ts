import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { draftOrderMiddlewares } from "./admin/crm/draft-order-middlewares"
import { tierMiddlewares } from "./admin/crm/loyalty/tier-middlewares"
import { pointMiddlewares } from "./admin/crm/point-middlewares"
import { hideCarriersMiddlewares } from "./admin/hide-carriers"
import { orderTransferMiddlewares } from "./order-transfer-middlewares"
import { refusalHandler } from "./refusal-handler"
import { storeCartPoints, storePointsQuery } from "./store/crm/validators"

export default defineMiddlewares({
  errorHandler: refusalHandler(),
  routes: [
    { matcher: "/store/crm/*", middlewares: [authenticate("customer", ["bearer", "session"])] },
    {
      matcher: "/store/crm/me/points",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(storePointsQuery, { isList: true })],
    },
    {
      matcher: "/store/crm/carts/:id/points",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(storeCartPoints)],
    },
    ...pointMiddlewares,
    ...draftOrderMiddlewares,
    ...orderTransferMiddlewares,
    ...hideCarriersMiddlewares,
    ...tierMiddlewares,
  ],
})
