import { randomUUID } from "node:crypto"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EarningRule } from "../../../../../domain/earning/rule"
import { CRM_LOYALTY } from "../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../modules/crm-loyalty/service"
import type { AdminRules } from "../../../../../types/loyalty-admin"
import { rulesAnswer } from "./answer"

type Answer = MedusaResponse<AdminRules>

export const GET = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  res.json(rulesAnswer(await loyalty.currentSetup()))
}

export const POST = async (req: AuthenticatedMedusaRequest<EarningRule>, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const rule = { ...req.validatedBody, id: `rule_${randomUUID()}` }
  const setup = await loyalty.saveSetup(({ rules }) => ({ rules: [...rules, rule] }), req.auth_context.actor_id)
  res.status(201).json(rulesAnswer(setup))
}
