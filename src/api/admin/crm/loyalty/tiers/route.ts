import { randomUUID } from "node:crypto"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TierSettings } from "../../../../../domain/tiers/tier"
import type { AdminTiers } from "../../../../../types/loyalty-admin"
import { adminTiers, inOrder, saveLadder } from "../../../../../workflows/tiers/ladder"

type Answer = MedusaResponse<AdminTiers>

export const GET = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  res.json(await adminTiers(req.scope))
}

export const POST = async (req: AuthenticatedMedusaRequest<Partial<TierSettings>>, res: Answer): Promise<void> => {
  const tier = { id: `tier_${randomUUID()}`, ...req.validatedBody }
  const saved = await saveLadder(
    req.scope,
    (ladder) => ({ ...ladder, tiers: inOrder([...ladder.tiers, tier]) }),
    req.auth_context.actor_id,
  )
  res.status(201).json(saved)
}
