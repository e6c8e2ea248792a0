import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { AwardSummary } from "./award-orders-once"

const PAGE = 500

/**
 * Looks again at orders whose customers keep points that they should have lost: what can be taken now is taken. By the
 * policy "owe" these points are owed from the next award; by "take_available" the shop has given them up, and nothing changes.
 * @param customerIds who has just been awarded; everybody when left out
 * @param award recomputes orders
 */
export async function collectOwed(
  loyalty: CrmLoyaltyService,
  award: (orderIds: readonly string[]) => Promise<AwardSummary>,
  customerIds?: readonly string[],
): Promise<Pick<AwardSummary, "points_posted" | "points_taken_back">> {
  const total = { points_posted: 0, points_taken_back: 0 }
  if (customerIds?.length === 0) return total
  let after: string | undefined
  for (;;) {
    const ids = await loyalty.owingOrders({ customer_ids: customerIds, after, limit: PAGE })
    if (ids.length > 0) {
      const done = await award(ids)
      total.points_posted += done.points_posted
      total.points_taken_back += done.points_taken_back
    }
    after = ids.at(-1)
    if (ids.length < PAGE) return total
  }
}
