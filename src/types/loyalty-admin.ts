import type { AwardBreakdown, NoAwardReason } from "../domain/earning/award"
import type { GroupProgram } from "../domain/earning/group-program"
import type { ProgramSettings } from "../domain/earning/program"
import type { EarningRule } from "../domain/earning/rule"
import type { TierLadder } from "../domain/tiers/ladder"
import type { TierSettings } from "../domain/tiers/tier"
import type { PointEntry } from "./loyalty"

/** Shapes of the admin's HTTP answers about the loyalty set-up. Money in main units unless said. */

/** Which saved set-up an answer shows; every save makes a new one. */
export interface SetupVersion {
  number: number
  valid_from: string
}

/** GET, POST /admin/crm/loyalty/program. POST takes whole top-level sections; the others stay. */
export interface AdminProgram {
  version: SetupVersion
  program: ProgramSettings
}

export type AdminTier = TierSettings & { customers: number }

/** GET /admin/crm/loyalty/tiers; POST (new), POST /:id (change), DELETE /:id answer the same. */
export interface AdminTiers {
  version: SetupVersion
  tiers: AdminTier[]
  count: number
  ladder: Omit<TierLadder, "tiers">
}

/** GET /admin/crm/loyalty/rules; POST (new), POST /:id (change), DELETE /:id answer the same. */
export interface AdminRules {
  version: SetupVersion
  rules: EarningRule[]
  count: number
}

/** GET /admin/crm/loyalty/group-programs; POST { group_id, settings } (new or changed), DELETE /:group_id answer the same. */
export interface AdminGroupPrograms {
  version: SetupVersion
  group_programs: (GroupProgram & { group_name: string | null })[]
  count: number
}

/** POST /admin/crm/loyalty/quote */
export interface QuoteRequest {
  currency_code: string
  customer_id?: string
  sales_channel_id?: string
  /** When the order would be placed. */
  at?: string
  shipping?: number
  items: { product_id?: string; quantity: number; unit_price: number; is_discounted?: boolean }[]
}

/** What such an order would earn, and why. Amounts of the breakdown in minor units. */
export interface AdminQuote {
  points: number
  reason: NoAwardReason | null
  breakdown: AwardBreakdown
}

/** POST /admin/crm/customers/:id/points */
export interface AdjustPointsRequest {
  /** Signed, not 0. */
  points: number
  reason: string
  /** Also moves the ranking points. */
  counts_for_ranking?: boolean
  idempotency_key?: string
}

/** GET /admin/crm/entries/:id/why */
export interface AdminEntryWhy {
  entry: PointEntry
  /** Sentences in the asked language (?locale=vi|en), the first is the summary. */
  sentences: string[]
  breakdown: AwardBreakdown | null
  reverses: PointEntry | null
  actor: { id: string; name: string | null } | null
}

export interface AdminHold {
  id: string
  points: number
  amount: number
  currency_code: string
  subject_type: "cart" | "draft_order"
  subject_id: string
  created_at: string
  expires_at: string | null
}

/** GET /admin/crm/customers/:id/holds; POST /admin/crm/holds/:id/release answers the hold's end. */
export interface AdminHolds {
  holds: AdminHold[]
  count: number
}

/** GET /admin/crm/orders/:id/points */
export interface AdminOrderPoints {
  earned: number
  /** Points that the order will still bring when it is paid. */
  pending: number
  /** Points used on it, less what came back. */
  spent: number
  /** Money off for these points now, main units. */
  spent_amount: number
  /** Points given that should have come back but were spent already. */
  excess: number
  reason: NoAwardReason | null
  breakdown: AwardBreakdown | null
  entries: PointEntry[]
}
