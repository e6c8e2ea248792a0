import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"
import { adjustPoints, adminPointsQuery, anyObject, asOfQuery, ledgerScope, quoteRequest, whyQuery } from "./validators"

const query = (schema: Parameters<typeof validateAndTransformQuery>[0]) => [
  validateAndTransformQuery(schema, { isList: true }),
]
const body = (schema: Parameters<typeof validateAndTransformBody>[0]) => [validateAndTransformBody(schema)]

/** What the routes about points and their set-up take. */
export const pointMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/crm/customers/:id/points", methods: ["GET"], middlewares: query(adminPointsQuery) },
  { matcher: "/admin/crm/customers/:id/points", methods: ["POST"], middlewares: body(adjustPoints) },
  { matcher: "/admin/crm/customers/:id/points/as-of", methods: ["GET"], middlewares: query(asOfQuery) },
  { matcher: "/admin/crm/entries/:id/why", methods: ["GET"], middlewares: query(whyQuery) },
  { matcher: "/admin/crm/ledger/verify", methods: ["POST"], middlewares: body(ledgerScope) },
  { matcher: "/admin/crm/ledger/rebuild", methods: ["POST"], middlewares: body(ledgerScope) },
  { matcher: "/admin/crm/loyalty/program", methods: ["POST"], middlewares: body(anyObject) },
  { matcher: "/admin/crm/loyalty/rules", methods: ["POST"], middlewares: body(anyObject) },
  { matcher: "/admin/crm/loyalty/rules/:id", methods: ["POST"], middlewares: body(anyObject) },
  { matcher: "/admin/crm/loyalty/group-programs", methods: ["POST"], middlewares: body(anyObject) },
  { matcher: "/admin/crm/loyalty/quote", methods: ["POST"], middlewares: body(quoteRequest) },
]
