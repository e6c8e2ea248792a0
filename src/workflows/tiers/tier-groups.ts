import type { ICustomerModuleService, ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createCustomerGroupsWorkflow, updateCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import type { TierLadder } from "../../domain/tiers/ladder"
import { tierName, type TierSettings } from "../../domain/tiers/tier"
import { tierServices } from "./services"

const LOCK = "crm-tier-groups"

/**
 * The customer group of each tier of a ladder, made where it is missing: also when staff deleted it.
 * @param rename gives the groups the tiers' present names; otherwise a name that staff gave stays
 * @returns group ids by tier, also those of tiers that the ladder no longer has
 */
export async function ensureTierGroups(
  container: MedusaContainer,
  ladder: TierLadder,
  { rename = false }: { rename?: boolean } = {},
): Promise<Map<string, string>> {
  const { loyalty } = tierServices(container)
  const locking: ILockingModule = container.resolve(Modules.LOCKING)
  const known = await existingGroups(container)
  if (!rename && ladder.tiers.every((tier) => known.has(tier.id))) return known
  return locking.execute([LOCK], async () => {
    const groups = await existingGroups(container)
    for (const tier of ladder.tiers) {
      const groupId = groups.get(tier.id)
      if (groupId && rename) await renameGroup(container, groupId, groupNames(tier, loyalty.options.locale))
      if (groupId) continue
      const made = await createGroup(container, tier, groupNames(tier, loyalty.options.locale))
      await loyalty.saveTierGroup({ tier_id: tier.id, group_id: made })
      groups.set(tier.id, made)
    }
    return groups
  })
}

async function existingGroups(container: MedusaContainer): Promise<Map<string, string>> {
  const { loyalty } = tierServices(container)
  const customers: ICustomerModuleService = container.resolve(Modules.CUSTOMER)
  const saved = await loyalty.listTierGroups()
  if (saved.length === 0) return new Map()
  const groups = await customers.listCustomerGroups({ id: saved.map((group) => group.group_id) }, { select: ["id"] })
  const alive = new Set(groups.map((group) => group.id))
  return new Map(saved.flatMap((group) => (alive.has(group.group_id) ? [[group.tier_id, group.group_id]] : [])))
}

/** Names of groups are unique in Medusa: where a group of the shop has the first, the second is taken. */
function groupNames(tier: TierSettings, locale: "vi" | "en"): [string, string] {
  const name = locale === "vi" ? `Hạng ${tierName(tier, "vi")}` : `${tierName(tier, "en")} tier`
  return [name, `${name} (${tier.id})`]
}

async function createGroup(
  container: MedusaContainer,
  tier: TierSettings,
  names: readonly [string, string],
): Promise<string> {
  const name = await freeName(container, names)
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: { customersData: [{ name, metadata: { crm_tier_id: tier.id } }] },
  })
  const [group] = result
  if (!group) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The group of tier ${tier.id} was not made.`)
  return group.id
}

async function renameGroup(
  container: MedusaContainer,
  groupId: string,
  names: readonly [string, string],
): Promise<void> {
  const name = await freeName(container, names, groupId)
  await updateCustomerGroupsWorkflow(container).run({ input: { selector: { id: groupId }, update: { name } } })
}

async function freeName(
  container: MedusaContainer,
  [first, second]: readonly [string, string],
  ownId?: string,
): Promise<string> {
  const customers: ICustomerModuleService = container.resolve(Modules.CUSTOMER)
  const taken = await customers.listCustomerGroups({ name: first }, { select: ["id"] })
  return taken.every((group) => group.id === ownId) ? first : second
}
