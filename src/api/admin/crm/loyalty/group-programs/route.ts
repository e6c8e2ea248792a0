import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { GroupProgram } from "../../../../../domain/earning/group-program"
import { CRM_LOYALTY } from "../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../modules/crm-loyalty/service"
import type { AdminGroupPrograms } from "../../../../../types/loyalty-admin"
import { groupProgramsAnswer, groupNames } from "./answer"
import { Refusal } from "../../../../../refusal"

type Answer = MedusaResponse<AdminGroupPrograms>

export const GET = async (req: AuthenticatedMedusaRequest, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  res.json(await groupProgramsAnswer(req.scope, await loyalty.currentSetup()))
}

/** New or changed: one programme per group. */
export const POST = async (req: AuthenticatedMedusaRequest<GroupProgram>, res: Answer): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const own = req.validatedBody
  const names = await groupNames(req.scope, [own.group_id])
  if (!names.has(own.group_id)) {
    throw new Refusal(404, "group_unknown", `There is no customer group ${own.group_id}.`, { group_id: own.group_id })
  }
  const setup = await loyalty.saveSetup(({ group_programs: programs }) => {
    const known = programs.some((program) => program.group_id === own.group_id)
    return {
      group_programs: known
        ? programs.map((program) => (program.group_id === own.group_id ? own : program))
        : [...programs, own],
    }
  }, req.auth_context.actor_id)
  res.json(await groupProgramsAnswer(req.scope, setup))
}
