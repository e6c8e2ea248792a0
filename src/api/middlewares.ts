import {
  authenticate,
  defineMiddlewares,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { adminPointsQuery } from "./admin/crm/validators"
import { refusalHandler } from "./refusal-handler"
import { storeCartPoints, storePointsQuery } from "./store/crm/validators"

const noFields = { isList: true }

export default defineMiddlewares({
  errorHandler: refusalHandler(),
  routes: [
    { matcher: "/store/crm/*", middlewares: [authenticate("customer", ["bearer", "session"])] },
    {
      matcher: "/store/crm/me/points",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(storePointsQuery, noFields)],
    },
    {
      matcher: "/store/crm/carts/:id/points",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(storeCartPoints)],
    },
    {
      matcher: "/admin/crm/customers/:id/points",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(adminPointsQuery, noFields)],
    },
  ],
})
