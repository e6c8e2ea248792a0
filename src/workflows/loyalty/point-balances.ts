import type { MedusaContainer } from "@medusajs/framework/types"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointBalances } from "../../types/loyalty"

/**
 * A customer's points as people see them. Pending: points of orders that are not paid yet and posted points that cannot
 * be spent yet. Ranking points only grow by earning; spending and expiry leave them.
 */
export async function pointBalances(container: MedusaContainer, customerId: string): Promise<PointBalances> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const [balances, expected] = await Promise.all([
    ledger.balances([customerId], "points"),
    loyalty.pendingPoints([customerId]),
  ])
  const own = balances.get(customerId)
  const next = own?.next_expiry
  return {
    available: own?.available ?? 0,
    pending: (own?.pending ?? 0) + (expected.get(customerId) ?? 0),
    held: own?.held ?? 0,
    ranking: own?.ranking ?? 0,
    next_expiry: next ? { points: next.points, expires_at: next.expires_at.toISOString() } : null,
  }
}
