/** Points were posted to customers' accounts, or taken out. Sent after the posting is committed; at least once. */
export const POINTS_POSTED = "crm.points.posted"

export interface PointsPostedData {
  customer_id: string
  /** Change of the balance, signed. */
  points: number
  kind: "earn" | "reverse" | "redeem" | "adjust" | "expire"
  order_id: string | null
}

/** Points will expire in so many days: 30 and 7 days before, once each. */
export const POINTS_EXPIRING = "crm.points.expiring"

export interface PointsExpiringData {
  customer_id: string
  points: number
  expires_at: string
  days: number
}
