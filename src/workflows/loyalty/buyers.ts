import type { OrderFacts } from "../../domain/earning/order-facts"
import type { BuyerFacts } from "../../domain/earning/purchase-terms"
import { localDate } from "../../domain/time/zoned"
import type CrmInsightsService from "../../modules/crm-insights/service"
import type { BuyerRow } from "../../modules/crm-insights/service"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { OrderAward } from "../../modules/crm-loyalty/types"

interface Services {
  readonly loyalty: CrmLoyaltyService
  readonly insights: CrmInsightsService
}

/**
 * The customers of orders as they were when they bought, by order id: what the award remembers, and the customer of today
 * where an order is seen for the first time or has changed hands. Nobody had a tier before the programme began: the shop's
 * past earns at the ordinary rate.
 */
export async function buyersOf(
  { loyalty, insights }: Services,
  orders: readonly OrderFacts[],
  previous: ReadonlyMap<string, OrderAward>,
): Promise<Map<string, BuyerFacts>> {
  const known = new Map<string, BuyerFacts>()
  const unknown: OrderFacts[] = []
  for (const order of orders) {
    const award = previous.get(order.orderId)
    if (award && award.customer_id === order.customerId) known.set(order.orderId, award.buyer)
    else unknown.push(order)
  }
  if (unknown.length === 0) return known
  const [rows, tiers, begunAt] = await Promise.all([
    insights.buyers(unknown.map((order) => order.orderId)),
    loyalty.tierIdsOf([...new Set(unknown.flatMap((order) => order.customerId ?? []))]),
    loyalty.begunAt(),
  ])
  for (const { orderId, placedAt } of unknown) {
    const row = rows.get(orderId)
    if (!row) continue
    const tier = placedAt < begunAt ? null : (tiers.get(row.customer_id) ?? null)
    known.set(orderId, toBuyer(row, tier, loyalty.options.timeZone))
  }
  return known
}

/** Somebody who is about to buy; a guest without a record has no groups, tier or history. */
export async function shopperNow({ loyalty, insights }: Services, customerId: string | null): Promise<BuyerFacts> {
  if (!customerId) return GUEST
  const [row, tiers] = await Promise.all([insights.shopper(customerId), loyalty.tierIdsOf([customerId])])
  return row ? toBuyer(row, tiers.get(customerId) ?? null, loyalty.options.timeZone) : GUEST
}

const GUEST: BuyerFacts = {
  group_ids: [],
  tier_id: null,
  has_account: false,
  name: null,
  phones: [],
  registered_on: null,
  earlier_orders: 0,
}

function toBuyer(row: BuyerRow, tierId: string | null, timeZone: string): BuyerFacts {
  const { year, month, day } = localDate(row.created_at, timeZone)
  const two = (n: number): string => String(n).padStart(2, "0")
  return {
    group_ids: row.group_ids,
    tier_id: tierId,
    has_account: row.has_account,
    name: row.name,
    phones: row.phones,
    registered_on: row.has_account ? `${year}-${two(month)}-${two(day)}` : null,
    earlier_orders: row.earlier_orders,
  }
}
