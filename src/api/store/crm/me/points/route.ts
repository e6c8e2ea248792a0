import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PointEntryPage } from "../../../../../types/loyalty"
import { pointEntries } from "../../../../../workflows/loyalty/point-entries"
import type { StorePointsQuery } from "../../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StorePointsQuery>,
  res: MedusaResponse<PointEntryPage>,
): Promise<void> => {
  const { limit, offset } = req.validatedQuery as StorePointsQuery
  res.json(await pointEntries(req.scope, { customerId: req.auth_context.actor_id, limit, offset }))
}
