import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CRM_LOYALTY } from "../../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../../modules/crm-loyalty/service"
import { Refusal } from "../../../../../../refusal"
import type { AdminGroupPrograms } from "../../../../../../types/loyalty-admin"
import { groupProgramsAnswer } from "../answer"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminGroupPrograms>,
): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const groupId = req.params.group_id ?? ""
  const setup = await loyalty.saveSetup(({ group_programs: programs }) => {
    const rest = programs.filter((program) => program.group_id !== groupId)
    if (rest.length === programs.length) {
      throw new Refusal(404, "group_program_unknown", `The group ${groupId} has no programme of its own.`, {
        group_id: groupId,
      })
    }
    return { group_programs: rest }
  }, req.auth_context.actor_id)
  res.json(await groupProgramsAnswer(req.scope, setup))
}
