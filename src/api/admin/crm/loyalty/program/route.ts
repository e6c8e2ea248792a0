import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProgramSettings } from "../../../../../domain/earning/program"
import { CRM_LOYALTY } from "../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../modules/crm-loyalty/service"
import type { LoyaltySetup } from "../../../../../modules/crm-loyalty/types"
import type { AdminProgram } from "../../../../../types/loyalty-admin"
import { versionOf } from "../version"

type Answer = MedusaResponse<AdminProgram>

export const GET = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  res.json(answer(await loyalty.currentSetup()))
}

export const POST = async (req: AuthenticatedMedusaRequest<Partial<ProgramSettings>>, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const setup = await loyalty.saveSetup(
    ({ program }) => ({ program: { ...program, ...req.validatedBody } }),
    req.auth_context.actor_id,
  )
  res.json(answer(setup))
}

const answer = (setup: LoyaltySetup): AdminProgram => ({ version: versionOf(setup), program: setup.program })
