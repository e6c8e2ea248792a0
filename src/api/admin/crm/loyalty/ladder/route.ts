import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminTiers } from "../../../../../types/loyalty-admin"
import { saveLadder } from "../../../../../workflows/tiers/ladder"
import type { LadderChange } from "../tier-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<LadderChange>,
  res: MedusaResponse<AdminTiers>,
): Promise<void> => {
  const saved = await saveLadder(
    req.scope,
    (ladder) => ({ ...ladder, ...req.validatedBody }),
    req.auth_context.actor_id,
  )
  res.json(saved)
}
