import type { AwardBreakdown, NoAwardReason } from "../../domain/earning/award"
import type { BuyerFacts } from "../../domain/earning/purchase-terms"
import type { LoyaltySettings } from "../../domain/earning/setup"

/** The loyalty set-up of some time. */
export interface LoyaltySetup extends LoyaltySettings {
  readonly id: string
  readonly number: number
  readonly validFrom: Date
}

export interface OrderAwardInput {
  readonly order_id: string
  readonly display_id: number
  readonly customer_id: string
  readonly version_id: string
  readonly currency_code: string
  readonly placed_at: Date
  readonly order_changed_at: Date
  /** Points for the order when everything is paid. */
  readonly expected: number
  /** Of these, not posted yet. */
  readonly pending: number
  /** Posted points above what the order should have earned, because they were spent before they could be taken back. */
  readonly excess: number
  readonly reason: NoAwardReason | null
  /** The customer as he was at the purchase. */
  readonly buyer: BuyerFacts
  readonly breakdown: AwardBreakdown
}

export type OrderAward = OrderAwardInput

/** The promotion that carries held points into one cart or draft order. Amounts in minor units. */
export interface PointsCarrier {
  readonly hold_id: string
  readonly subject_type: "cart" | "draft_order"
  readonly subject_id: string
  readonly customer_id: string
  readonly currency_code: string
  readonly code: string
  /** Null until the promotion exists, and again once it was purged. */
  readonly promotion_id: string | null
  /** Held; once settled, what the order took. */
  readonly points: number
  readonly amount: number
  readonly point_value: number
  readonly status: "active" | "settled" | "released"
  readonly order_id: string | null
  /** The ledger's entry that took the points. */
  readonly entry_id: string | null
  /** When its promotion was made worthless for good. */
  readonly retired_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
}

export type PointsCarrierInput = Pick<
  PointsCarrier,
  | "hold_id"
  | "subject_type"
  | "subject_id"
  | "customer_id"
  | "currency_code"
  | "code"
  | "points"
  | "amount"
  | "point_value"
>
