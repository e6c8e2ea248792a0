/** "points", or a currency's ISO code in lower case: then the amounts are its minor units, and the account is a debt. */
export type Unit = string

export const POINTS = "points"

export const entryKinds = [
  "earn",
  "bonus",
  "adjust",
  "redeem",
  "expire",
  "reverse",
  "sale",
  "opening",
  "repayment",
  "write_off",
  "return",
  "transfer",
] as const
export type EntryKind = (typeof entryKinds)[number]

export type Details = Readonly<Record<string, unknown>>

/** What happens when more is to be taken than is there: nothing, as much as there is, or all of it, below zero. */
export type OnShort = "refuse" | "partial" | "negative"

/** What a posting, a reversal and a capture say about why. */
export interface Because {
  /** Who did it: a staff member's id, or "system". */
  readonly actor?: string | null
  readonly reason?: string | null
  /** Whatever else explains it; plain JSON. */
  readonly details?: Details | null
  /** When it happened, where that is not now: a document may be back-dated. */
  readonly event_at?: Date
  /** The moment by which ripeness and expiry are judged. @default the database's clock */
  readonly at?: Date
}

export interface Posting extends Because {
  readonly unit: Unit
  /** The customer. */
  readonly owner_id: string
  readonly kind: EntryKind
  /** Whole points or minor units, signed: what it adds to the balance. 0 only when it moves ranking points. */
  readonly amount: number
  /** The fact that is posted, unique for ever, such as `earn:<order>:<n>`; see keys.ts. */
  readonly key: string
  readonly source_type: string
  readonly source_id: string
  /** Change of the ranking points. @default the amount for earn and bonus, else 0 */
  readonly ranking?: number
  /** Cannot be spent before; counts for ranking from then on. Points only. */
  readonly available_at?: Date | null
  /** Points only. */
  readonly expires_at?: Date | null
  /** Debt only. */
  readonly due_at?: Date | null
  /** A lot to take from before the others: the sale that a repayment names. */
  readonly lot_id?: string | null
  /** @default "refuse" for points; a debt always goes below zero, the shop then owes the customer */
  readonly on_short?: OnShort
  /** Debt: refuse when balance and holds would come above the credit limit. @default false */
  readonly check_limit?: boolean
  /** The limit to check against. @default the account's */
  readonly credit_limit?: number | null
}

/** A line of the ledger. Never changes. */
export interface LedgerEntry {
  readonly id: string
  readonly unit: Unit
  readonly owner_id: string
  /** 1, 2, 3 ... within the account. */
  readonly seq: number
  readonly kind: EntryKind
  /** What was asked for; more than the amount where only part of it was there. */
  readonly requested: number
  readonly amount: number
  readonly ranking: number
  readonly balance_after: number
  readonly key: string
  readonly source_type: string
  readonly source_id: string
  readonly reverses_id: string | null
  readonly hold_id: string | null
  readonly actor: string | null
  readonly reason: string | null
  readonly details: Details | null
  readonly available_at: Date | null
  readonly expires_at: Date | null
  readonly due_at: Date | null
  readonly event_at: Date
  readonly created_at: Date
}

/**
 * The open part of an entry, under the entry's id: points not yet used, a sale not yet paid. Below zero: what is owed
 * the other way round. All lots of an account have the sign of its balance and add up to it.
 */
export interface LedgerLot {
  readonly id: string
  /** The place of its entry in the account. */
  readonly seq: number
  /** The entry's amount: the most that can remain. */
  readonly amount: number
  readonly remaining: number
  readonly available_at: Date | null
  readonly expires_at: Date | null
  readonly due_at: Date | null
  readonly opened_at: Date
}

/** What an entry took from a lot, or gave back to it. Never changes. */
export interface Allocation {
  readonly entry_id: string
  readonly lot_id: string
  /** 1, 2, 3 ...: the order in which the entry took its lots. */
  readonly ord: number
  /** Signed as the entry. */
  readonly amount: number
  /** The lot's new expiry, where points came back to a lot that had expired. */
  readonly expires_at: Date | null
}

export const holdStatuses = ["active", "captured", "released", "expired"] as const
export type HoldStatus = (typeof holdStatuses)[number]

/** An amount that is reserved. captured + released <= amount; active until they are equal. */
export interface LedgerHold {
  readonly id: string
  readonly unit: Unit
  readonly owner_id: string
  readonly requested: number
  readonly amount: number
  readonly captured: number
  readonly released: number
  readonly status: HoldStatus
  readonly key: string | null
  readonly source_type: string
  readonly source_id: string
  readonly actor: string | null
  readonly details: Details | null
  /** null never expires by time. */
  readonly expires_at: Date | null
  readonly created_at: Date
  readonly closed_at: Date | null
}

export interface HoldInput {
  readonly unit: Unit
  readonly owner_id: string
  /** Whole points or minor units, > 0. */
  readonly amount: number
  readonly source_type: string
  readonly source_id: string
  /** Without a key a source has one active hold, and asking again for the same amount returns it. */
  readonly key?: string
  readonly expires_at?: Date | null
  readonly actor?: string | null
  readonly details?: Details | null
  readonly at?: Date
  /** Debt: refuse above the credit limit. @default true */
  readonly check_limit?: boolean
  readonly credit_limit?: number | null
}

export interface ResizeInput {
  readonly hold_id: string
  /** What is to be open from now on: > 0, whatever was captured or released before. */
  readonly amount: number
  readonly expires_at?: Date
  readonly at?: Date
  readonly check_limit?: boolean
  readonly credit_limit?: number | null
}

export interface CaptureInput extends Because {
  readonly hold_id: string
  /** @default all that is open */
  readonly amount?: number
  readonly key: string
  /** @default "redeem" for points, "sale" for debt */
  readonly kind?: EntryKind
  /** @default the hold's */
  readonly source_type?: string
  readonly source_id?: string
  readonly due_at?: Date | null
  /** Leave the rest reserved for a later capture. @default false: it is released */
  readonly keep_rest?: boolean
}

export interface ReleaseInput {
  readonly hold_id: string
  /** How a hold of which nothing was captured ends. @default "released" */
  readonly as?: "released" | "expired"
  /** Kept with the hold. */
  readonly reason?: string | null
  readonly at?: Date
}

export interface ReverseInput extends Because {
  readonly entry_id: string
  /** How much of it, > 0. @default all that still stands */
  readonly amount?: number
  /** @default `reverse:<entry>:<n>` */
  readonly key?: string
  /** @default the entry's */
  readonly source_type?: string
  readonly source_id?: string
  /** When what was added is gone. @default "negative": an undo never fails */
  readonly on_short?: OnShort
}

export interface TransferInput extends Because {
  readonly unit: Unit
  readonly from: string
  readonly to: string
  /** Whole points or minor units, > 0. @default all that is not held */
  readonly amount?: number
  readonly key: string
  /** Ranking points that go along. @default "none" */
  readonly ranking?: "none" | "lots" | "all"
  /** Move the active holds, too. @default false */
  readonly holds?: boolean
}

export interface UndoTransferInput extends Because {
  /** The transfer's key. */
  readonly transfer: string
  /** @default `undo:<transfer>` */
  readonly key?: string
  /** Holds to move back where they are still active. */
  readonly hold_ids?: readonly string[]
  /** When the receiver has spent it meanwhile. @default "negative" */
  readonly on_short?: "refuse" | "negative"
}

export const refusalCodes = [
  "bad_input",
  "key_reused",
  "insufficient_balance",
  "nothing_available",
  "credit_limit_exceeded",
  "account_blocked",
  "entry_unknown",
  "reversal_exceeds_entry",
  "hold_unknown",
  "hold_exists",
  "hold_closed",
  "hold_too_small",
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Nothing was changed. detail carries the numbers and ids that explain it. */
export interface Refusal {
  readonly ok: false
  readonly code: RefusalCode
  readonly detail: Readonly<Record<string, string | number | null>>
}

/**
 * created is false when the key had been posted before: then this is the first result.
 * missing: of what was asked for, what was not there (on_short "partial"); nothing at all there is the refusal
 * `nothing_available`.
 */
export type PostOutcome =
  { readonly ok: true; readonly created: boolean; readonly entry: LedgerEntry; readonly missing: number } | Refusal

export type HoldOutcome = { readonly ok: true; readonly created: boolean; readonly hold: LedgerHold } | Refusal

export type CaptureOutcome =
  { readonly ok: true; readonly created: boolean; readonly entry: LedgerEntry; readonly hold: LedgerHold } | Refusal

export type TransferOutcome =
  { readonly ok: true; readonly created: boolean; readonly entries: readonly LedgerEntry[] } | Refusal

/** An account at a moment. available = balance - held - pending. */
export interface Balances {
  readonly balance: number
  readonly available: number
  /** Points that are posted but cannot be spent yet. */
  readonly pending: number
  readonly held: number
  /** Ranking points that count already. */
  readonly ranking: number
  /** What a balance below zero owes. */
  readonly shortfall: number
  readonly next_expiry: { readonly points: number; readonly expires_at: Date } | null
}
