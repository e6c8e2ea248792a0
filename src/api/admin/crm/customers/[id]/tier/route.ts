import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Refusal } from "../../../../../../refusal"
import type { AdminCustomerTier } from "../../../../../../types/tiers"
import { customerTier } from "../../../../../../workflows/tiers/customer-tier"
import { setTierWorkflow } from "../../../../../../workflows/tiers/set-tier"
import type { SetTierBody } from "../../../loyalty/tier-validators"

type Request<T = unknown> = AuthenticatedMedusaRequest<T>
type Answer = MedusaResponse<AdminCustomerTier>

export const GET = async (req: Request, res: Answer): Promise<void> => {
  res.json(await customerTier(req.scope, await knownCustomer(req)))
}

export const POST = async (req: Request<SetTierBody>, res: Answer): Promise<void> => {
  const customerId = await knownCustomer(req)
  const { tier_id, locked = false } = req.validatedBody
  await setTierWorkflow(req.scope).run({
    input: { customer_id: customerId, tier_id, locked, actor: req.auth_context.actor_id },
  })
  res.json(await customerTier(req.scope, customerId))
}

/** @throws Refusal 404 */
async function knownCustomer(req: Request): Promise<string> {
  const id = req.params.id ?? ""
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { id } })
  if (!data[0]) throw new Refusal(404, "customer_unknown", `There is no customer ${id}.`, { customer_id: id })
  return id
}
