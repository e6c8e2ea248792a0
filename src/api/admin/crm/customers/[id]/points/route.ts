import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../../../../../refusal"
import type { AdminCustomerPoints } from "../../../../../../types/loyalty"
import { pointBalances } from "../../../../../../workflows/loyalty/point-balances"
import { pointEntries } from "../../../../../../workflows/loyalty/point-entries"
import { pointValue } from "../../../../../../workflows/loyalty/point-value"
import type { AdminPointsQuery } from "../../../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPointsQuery>,
  res: MedusaResponse<AdminCustomerPoints>,
): Promise<void> => {
  const customerId = req.params.id ?? ""
  const { limit, offset, kind } = req.validatedQuery as AdminPointsQuery
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { id: customerId } })
  if (!data[0])
    throw new Refusal(404, "customer_unknown", `There is no customer ${customerId}.`, { customer_id: customerId })
  const [points, value, page] = await Promise.all([
    pointBalances(req.scope, customerId),
    pointValue(req.scope),
    pointEntries(req.scope, { customerId, kinds: kind, limit, offset }),
  ])
  res.json({ ...page, points, ...value })
}
