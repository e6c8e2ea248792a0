import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EarningRule } from "../../../../../../domain/earning/rule"
import { CRM_LOYALTY } from "../../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../../modules/crm-loyalty/service"
import type { AdminRules } from "../../../../../../types/loyalty-admin"
import { mustKnowRule, rulesAnswer } from "../answer"

type Answer = MedusaResponse<AdminRules>

export const POST = async (req: AuthenticatedMedusaRequest<Partial<EarningRule>>, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const id = req.params.id ?? ""
  const setup = await loyalty.saveSetup((current) => {
    mustKnowRule(current, id)
    return { rules: current.rules.map((rule) => (rule.id === id ? { ...rule, ...req.validatedBody, id } : rule)) }
  }, req.auth_context.actor_id)
  res.json(rulesAnswer(setup))
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const id = req.params.id ?? ""
  const setup = await loyalty.saveSetup((current) => {
    mustKnowRule(current, id)
    return { rules: current.rules.filter((rule) => rule.id !== id) }
  }, req.auth_context.actor_id)
  res.json(rulesAnswer(setup))
}
