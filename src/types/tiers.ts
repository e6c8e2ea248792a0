import type { TierMetric } from "../domain/tiers/ladder"
import type { TierSettings } from "../domain/tiers/tier"

/** Shapes of the HTTP answers about a customer's tier; shared with the admin. */

export interface NextTierUp {
  tier: TierSettings
  /** Points, orders, or money in main units of the metric's currency. */
  missing: number
  metric: TierMetric
}

export interface TierHistoryRow {
  id: string
  from_tier_id: string | null
  to_tier_id: string | null
  change: string
  /** Stable code, such as `value_reached`. */
  reason: string
  /** The numbers behind it. `value` and `needed` in points, orders, or minor units of the metric's currency. */
  detail: Record<string, unknown>
  bonus_points: number
  /** The member of staff; null for the rules. */
  actor: string | null
  at: string
}

/** GET, POST /admin/crm/customers/:id/tier */
export interface AdminCustomerTier {
  tier: TierSettings | null
  /** Automatic moves leave the customer alone. */
  locked: boolean
  since: string | null
  /** When he is judged next; null for never. */
  review_due_at: string | null
  /** While a grace runs: when the tier is lost. */
  grace_until: string | null
  /** What counts for the tier now: points, orders, or money in main units. */
  value: number
  next: NextTierUp | null
  /** Newest first, at most 100. */
  history: TierHistoryRow[]
}

/** POST /admin/crm/customers/:id/tier */
export interface SetTierRequest {
  /** Left out: the tier stays, only the lock changes. */
  tier_id?: string
  locked?: boolean
}
