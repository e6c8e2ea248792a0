import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreMe } from "../../../../types/loyalty"
import { Refusal } from "../../../../refusal"
import { pointBalances } from "../../../../workflows/loyalty/point-balances"
import { pointValue } from "../../../../workflows/loyalty/point-value"
import { shopperTier } from "../../../../workflows/tiers/shopper-tier"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<StoreMe>): Promise<void> => {
  const id = req.auth_context.actor_id
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, points, value] = await Promise.all([
    query.graph({ entity: "customer", fields: ["id", "first_name", "last_name", "phone"], filters: { id } }),
    pointBalances(req.scope, id),
    pointValue(req.scope),
  ])
  const customer = data[0]
  if (!customer)
    throw new Refusal(404, "customer_unknown", `There is no customer ${id}. Sign in again.`, { customer_id: id })
  const name = [customer.first_name, customer.last_name].filter(Boolean).join(" ")
  const tiers = await shopperTier(req.scope, id, value.currency_code)
  res.json({
    profile: { customer_id: id, code: null, card_code: null, name, phone: customer.phone },
    ...tiers,
    points,
    point_value: value.point_value,
  })
}
