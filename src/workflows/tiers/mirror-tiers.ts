import type {
  CustomerGroupCustomerDTO,
  ICustomerModuleService,
  ILockingModule,
  MedusaContainer,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { tierServices } from "./services"
import { ensureTierGroups } from "./tier-groups"

/** Whoever changes a customer's memberships holds this lock: core itself would let the same pair in twice. */
const membershipLock = (customerId: string): string => `crm-memberships:${customerId}`

/**
 * Puts customers into the customer group of the tier that they hold now, and out of those of other tiers. Groups that are
 * not a tier's are never touched. Harmless to repeat.
 * @returns the tier that each customer's groups show now; customers who do not exist show what they hold
 */
export async function mirrorTiers(
  container: MedusaContainer,
  customerIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (customerIds.length === 0) return new Map()
  const { loyalty } = tierServices(container)
  const { ladder } = await loyalty.currentSetup()
  const groups = await ensureTierGroups(container, ladder)
  const locking: ILockingModule = container.resolve(Modules.LOCKING)
  const locks = [...customerIds].sort().map(membershipLock)
  return locking.execute(locks, () => moveMembers(container, customerIds, groups), { timeout: 30 })
}

async function moveMembers(
  container: MedusaContainer,
  customerIds: readonly string[],
  groups: ReadonlyMap<string, string>,
): Promise<Map<string, string | null>> {
  const { loyalty } = tierServices(container)
  const customers: ICustomerModuleService = container.resolve(Modules.CUSTOMER)
  const ids = [...customerIds]
  const [states, known, memberships] = await Promise.all([
    loyalty.tierStates(ids),
    customers.listCustomers({ id: ids }, { select: ["id"], take: ids.length }),
    customers.listCustomerGroupCustomers({ customer_id: ids, customer_group_id: [...groups.values()] }),
  ])
  const held = new Map(ids.map((id) => [id, states.get(id)?.state.tierId ?? null]))
  const wanted = new Map(known.map(({ id }) => [id, groups.get(held.get(id) ?? "")]))
  const { add, remove } = difference(wanted, memberships)
  for (const [groupId, members] of remove) await change(container, groupId, { remove: members })
  for (const [groupId, members] of add) await change(container, groupId, { add: members })
  return held
}

type Moves = Map<string, string[]>

/** By group. A pair that is there twice is taken out, which takes both, and put in again. */
function difference(
  wanted: ReadonlyMap<string, string | undefined>,
  memberships: readonly CustomerGroupCustomerDTO[],
): { add: Moves; remove: Moves } {
  const rows = new Map<string, number>()
  for (const { customer_id, customer_group_id } of memberships) {
    const pair = `${customer_group_id} ${customer_id}`
    rows.set(pair, (rows.get(pair) ?? 0) + 1)
  }
  const add: Moves = new Map()
  const remove: Moves = new Map()
  const put = (moves: Moves, groupId: string, id: string): unknown =>
    moves.set(groupId, [...(moves.get(groupId) ?? []), id])
  for (const [pair, count] of rows) {
    const [groupId = "", id = ""] = pair.split(" ")
    if (wanted.has(id) && (wanted.get(id) !== groupId || count > 1)) put(remove, groupId, id)
  }
  for (const [id, groupId] of wanted) {
    if (groupId && rows.get(`${groupId} ${id}`) !== 1) put(add, groupId, id)
  }
  return { add, remove }
}

async function change(
  container: MedusaContainer,
  id: string,
  members: { add?: string[]; remove?: string[] },
): Promise<void> {
  await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id, ...members } })
}
