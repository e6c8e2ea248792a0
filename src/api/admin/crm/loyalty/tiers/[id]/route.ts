import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TierSettings } from "../../../../../../domain/tiers/tier"
import type { AdminTiers } from "../../../../../../types/loyalty-admin"
import { inOrder, mustBeUnlocked, mustKnowTier, saveLadder } from "../../../../../../workflows/tiers/ladder"

type Answer = MedusaResponse<AdminTiers>

export const POST = async (req: AuthenticatedMedusaRequest<Partial<TierSettings>>, res: Answer): Promise<void> => {
  const id = req.params.id ?? ""
  const saved = await saveLadder(
    req.scope,
    (ladder) => {
      mustKnowTier(ladder, id)
      const tiers = ladder.tiers.map((tier) => (tier.id === id ? { ...tier, ...req.validatedBody, id } : tier))
      return { ...ladder, tiers: inOrder(tiers) }
    },
    req.auth_context.actor_id,
  )
  res.json(saved)
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  const id = req.params.id ?? ""
  await mustBeUnlocked(req.scope, id)
  const saved = await saveLadder(
    req.scope,
    (ladder) => {
      mustKnowTier(ladder, id)
      return { ...ladder, tiers: ladder.tiers.filter((tier) => tier.id !== id) }
    },
    req.auth_context.actor_id,
  )
  res.json(saved)
}
