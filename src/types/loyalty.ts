/** Shapes of the HTTP answers about points; shared with the admin. */

export interface PointBalances {
  available: number
  pending: number
  held: number
  ranking: number
  next_expiry: { points: number; expires_at: string } | null
}

export interface PointEntry {
  id: string
  kind: string
  points: number
  balance_after: number
  reason: string | null
  order_display_id: number | null
  event_at: string
  created_at: string
  expires_at: string | null
}

export interface PointEntryPage {
  entries: PointEntry[]
  count: number
  limit: number
  offset: number
}

/** GET /admin/crm/customers/:id/points */
export interface AdminCustomerPoints extends PointEntryPage {
  points: PointBalances
  /** Money off for one point, in main units of the shop's currency; null where points have no value in it. */
  point_value: number | null
  currency_code: string
}

/** GET /store/crm/me */
export interface StoreMe {
  profile: { customer_id: string; code: string | null; card_code: string | null; name: string; phone: string | null }
  /** money_per_point: in the shop's currency; null where neither the tier nor the programme has a rate for it. */
  tier: { id: string; name: string; discount_percent: number; money_per_point: number | null } | null
  next_tier: { id: string; name: string; missing: number; metric: string } | null
  points: PointBalances
  point_value: number | null
}

/** GET, POST, DELETE /store/crm/carts/:id/points. Money in main units of the cart's currency. */
export interface CartPoints {
  /** Points that the cart may dispose of, what it holds included. */
  available: number
  applied: number
  min: number
  max: number
  step: number
  point_value: number
  /** Money that the applied points take off. */
  amount: number
  /** Points that the cart would earn as it is. */
  will_earn: number
}
