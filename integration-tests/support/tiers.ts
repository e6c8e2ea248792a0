import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { EntryKind } from "../../src/domain/ledger/types"
import { CRM_LEDGER } from "../../src/modules/crm-ledger"
import type CrmLedgerService from "../../src/modules/crm-ledger/service"
import { refreshTiersAfterPosting } from "../../src/workflows/tiers/refresh-tiers"

let postings = 0

/** Posts points for a customer as the award does, without the look at the tiers that follows it. */
export async function postPoints(
  container: MedusaContainer,
  customerId: string,
  amount: number,
  kind: EntryKind = "earn",
): Promise<string> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const key = `test:${customerId}:${++postings}`
  const posting = { unit: "points", owner_id: customerId, kind, amount, key, source_type: "test", source_id: key }
  const outcome = await ledger.post(posting)
  if (!outcome.ok) throw new Error(`the ledger refused ${amount} points: ${outcome.code}`)
  return outcome.entry.id
}

export async function earn(container: MedusaContainer, customerId: string, amount: number): Promise<void> {
  await postPoints(container, customerId, amount)
  await refreshTiersAfterPosting(container, [customerId])
}

/** Names of a customer's groups, each as often as it is there. */
export async function groupsOf(container: MedusaContainer, customerId: string): Promise<string[]> {
  const customers = container.resolve(Modules.CUSTOMER)
  const rows = await customers.listCustomerGroupCustomers({ customer_id: customerId })
  const groups = await customers.listCustomerGroups({ id: rows.map((row) => row.customer_group_id ?? "") })
  const names = new Map(groups.map((group) => [group.id, group.name ?? ""]))
  return rows.map((row) => names.get(row.customer_group_id ?? "") ?? "").sort()
}

/** Pretends that a customer came to his tier long ago. */
export async function sinceLongAgo(container: MedusaContainer, customerId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await knex.raw(
    `update crm_tier_state set since = now() - interval '3 years', review_due_at = now() - interval '1 hour' where customer_id = ?`,
    [customerId],
  )
}
