import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { CRM_LEDGER } from "../../../../../../modules/crm-ledger"
import type CrmLedgerService from "../../../../../../modules/crm-ledger/service"
import { Refusal } from "../../../../../../refusal"
import type { AdminCustomerPoints, PointEntry } from "../../../../../../types/loyalty"
import { pointBalances } from "../../../../../../workflows/loyalty/point-balances"
import { pointEntries, toPointEntry } from "../../../../../../workflows/loyalty/point-entries"
import { pointValue } from "../../../../../../workflows/loyalty/point-value"
import { adjustPointsWorkflow } from "../../../../../../workflows/loyalty/adjust-points"
import type { AdjustPoints, AdminPointsQuery } from "../../../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminPointsQuery>,
  res: MedusaResponse<AdminCustomerPoints>,
): Promise<void> => {
  const customerId = req.params.id ?? ""
  const { limit, offset, kind } = req.validatedQuery as AdminPointsQuery
  await mustKnowCustomer(req.scope, customerId)
  const [points, value, page] = await Promise.all([
    pointBalances(req.scope, customerId),
    pointValue(req.scope),
    pointEntries(req.scope, { customerId, kinds: kind, limit, offset }),
  ])
  res.json({ ...page, points, ...value })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdjustPoints>,
  res: MedusaResponse<{ entry: PointEntry }>,
): Promise<void> => {
  const customerId = req.params.id ?? ""
  await mustKnowCustomer(req.scope, customerId)
  const { result } = await adjustPointsWorkflow(req.scope).run({
    input: { customer_id: customerId, actor: req.auth_context.actor_id, ...req.validatedBody },
  })
  const ledger: CrmLedgerService = req.scope.resolve(CRM_LEDGER)
  const entry = await ledger.retrieveEntry(result)
  if (!entry)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `the entry ${result} was posted and is not there`)
  res.status(201).json({ entry: toPointEntry(entry, null) })
}

async function mustKnowCustomer(container: MedusaContainer, id: string): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "customer", fields: ["id"], filters: { id } })
  if (!data[0]) throw new Refusal(404, "customer_unknown", `There is no customer ${id}.`, { customer_id: id })
}
