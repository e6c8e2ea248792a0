import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoredTierChange } from "../../modules/crm-loyalty/tier-types"
import type { AdminCustomerTier, TierHistoryRow } from "../../types/tiers"
import { tierServices } from "./services"
import { standingOf } from "./standing"

/** A customer's tier as staff see it, with its history. */
export async function customerTier(container: MedusaContainer, customerId: string): Promise<AdminCustomerTier> {
  const { loyalty } = tierServices(container)
  const [standing, changes] = await Promise.all([
    standingOf(container, customerId),
    loyalty.listTierChanges(customerId),
  ])
  const { tier, locked, since, reviewDueAt, graceUntil, value, next } = standing
  return {
    tier,
    locked,
    since: since?.toISOString() ?? null,
    review_due_at: reviewDueAt?.toISOString() ?? null,
    grace_until: graceUntil?.toISOString() ?? null,
    value,
    next,
    history: changes.map(toHistory),
  }
}

const toHistory = ({ customer_id: _id, seq: _seq, at, detail, ...rest }: StoredTierChange): TierHistoryRow => ({
  ...rest,
  detail: { ...detail },
  at: at.toISOString(),
})
