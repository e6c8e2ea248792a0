import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { LoyaltySetup } from "../../../../../modules/crm-loyalty/types"
import type { AdminGroupPrograms } from "../../../../../types/loyalty-admin"
import { versionOf } from "../version"

export async function groupNames(container: MedusaContainer, ids: readonly string[]): Promise<Map<string, string>> {
  const groups = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerGroups({ id: [...ids] }, { select: ["id", "name"], take: ids.length })
  return new Map(groups.map((group) => [group.id, group.name]))
}

/** A group that was deleted meanwhile has no name; its programme applies to nobody. */
export async function groupProgramsAnswer(
  container: MedusaContainer,
  setup: LoyaltySetup,
): Promise<AdminGroupPrograms> {
  const names = await groupNames(
    container,
    setup.group_programs.map((program) => program.group_id),
  )
  return {
    version: versionOf(setup),
    group_programs: setup.group_programs.map((program) => ({
      ...program,
      group_name: names.get(program.group_id) ?? null,
    })),
    count: setup.group_programs.length,
  }
}
