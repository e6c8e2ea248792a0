import { MedusaError } from "@medusajs/framework/utils"
import type {
  Balances,
  CaptureOutcome,
  Details,
  EntryKind,
  HoldOutcome,
  HoldStatus,
  LedgerEntry,
  LedgerHold,
  LedgerLot,
  Posting,
  PostOutcome,
  Refusal,
  RefusalCode,
  TransferOutcome,
} from "../../domain/ledger/types"

type Int = string | number
type Time = string | Date

export interface EntryRow {
  id: string
  unit: string
  owner_id: string
  seq: Int
  kind: EntryKind
  requested: Int
  amount: Int
  ranking: Int
  balance_after: Int
  key: string
  source_type: string
  source_id: string
  reverses_id: string | null
  hold_id: string | null
  actor: string | null
  reason: string | null
  details: Details | null
  available_at: Time | null
  expires_at: Time | null
  due_at: Time | null
  event_at: Time
  created_at: Time
}

export interface HoldRow {
  id: string
  unit: string
  owner_id: string
  requested: Int
  amount: Int
  captured: Int
  released: Int
  status: HoldStatus
  key: string | null
  source_type: string
  source_id: string
  actor: string | null
  details: Details | null
  expires_at: Time | null
  created_at: Time
  closed_at: Time | null
}

export interface LotRow {
  id: string
  seq: Int
  amount: Int
  remaining: Int
  available_at: Time | null
  expires_at: Time | null
  due_at: Time | null
  opened_at: Time
}

/** A row of an outcome: the entry's columns are null when nothing was posted. */
export interface OutcomeRow extends EntryRow {
  code: RefusalCode | null
  detail: Refusal["detail"] | null
  created: boolean
  missing: Int
  hold: HoldRow | null
}

/** bigint columns arrive as text. @throws MedusaError when the number is too large for JavaScript */
export function toInt(value: Int): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The ledger holds ${value}, which is not a safe whole number.`,
  )
}

const toDate = (value: Time): Date => (value instanceof Date ? value : new Date(value))
const toDateOrNull = (value: Time | null): Date | null => (value === null ? null : toDate(value))

export const toEntry = (row: EntryRow): LedgerEntry => ({
  id: row.id,
  unit: row.unit,
  owner_id: row.owner_id,
  seq: toInt(row.seq),
  kind: row.kind,
  requested: toInt(row.requested),
  amount: toInt(row.amount),
  ranking: toInt(row.ranking),
  balance_after: toInt(row.balance_after),
  key: row.key,
  source_type: row.source_type,
  source_id: row.source_id,
  reverses_id: row.reverses_id,
  hold_id: row.hold_id,
  actor: row.actor,
  reason: row.reason,
  details: row.details,
  available_at: toDateOrNull(row.available_at),
  expires_at: toDateOrNull(row.expires_at),
  due_at: toDateOrNull(row.due_at),
  event_at: toDate(row.event_at),
  created_at: toDate(row.created_at),
})

export const toHold = (row: HoldRow): LedgerHold => ({
  id: row.id,
  unit: row.unit,
  owner_id: row.owner_id,
  requested: toInt(row.requested),
  amount: toInt(row.amount),
  captured: toInt(row.captured),
  released: toInt(row.released),
  status: row.status,
  key: row.key,
  source_type: row.source_type,
  source_id: row.source_id,
  actor: row.actor,
  details: row.details,
  expires_at: toDateOrNull(row.expires_at),
  created_at: toDate(row.created_at),
  closed_at: toDateOrNull(row.closed_at),
})

export const toLot = (row: LotRow): LedgerLot => ({
  id: row.id,
  seq: toInt(row.seq),
  amount: toInt(row.amount),
  remaining: toInt(row.remaining),
  available_at: toDateOrNull(row.available_at),
  expires_at: toDateOrNull(row.expires_at),
  due_at: toDateOrNull(row.due_at),
  opened_at: toDate(row.opened_at),
})

const toRefusal = (code: RefusalCode, detail: Refusal["detail"] | null): Refusal => ({
  ok: false,
  code,
  detail: detail ?? {},
})

export const toPostOutcome = (row: OutcomeRow): PostOutcome =>
  row.code === null
    ? { ok: true, created: row.created, entry: toEntry(row), missing: toInt(row.missing) }
    : toRefusal(row.code, row.detail)

export const toHoldOutcome = (row: OutcomeRow): HoldOutcome =>
  row.code === null ? { ok: true, created: row.created, hold: holdOf(row) } : toRefusal(row.code, row.detail)

export const toCaptureOutcome = (row: OutcomeRow): CaptureOutcome =>
  row.code === null
    ? { ok: true, created: row.created, entry: toEntry(row), hold: holdOf(row) }
    : toRefusal(row.code, row.detail)

function holdOf(row: OutcomeRow): LedgerHold {
  if (row.hold) return toHold({ ...row.hold, owner_id: row.owner_id })
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The ledger answered without the hold.")
}

/** A transfer answers with one row per entry, or with one row that refuses. */
export function toTransferOutcome(rows: readonly OutcomeRow[]): TransferOutcome {
  const refused = rows.find((row) => row.code !== null)
  if (refused?.code) return toRefusal(refused.code, refused.detail)
  return { ok: true, created: rows.every((row) => row.created), entries: rows.map(toEntry) }
}

/** What post_many answers for one posting. */
export interface ReceiptRow {
  n: Int
  code: RefusalCode | null
  detail: Refusal["detail"] | null
  created: boolean
  missing: Int
  id: string
  seq: Int
  amount: Int
  ranking: Int
  balance_after: Int
  created_at: Time
}

/** The entry that was just created from this posting. */
const toCreatedEntry = (posting: Posting, row: ReceiptRow): LedgerEntry => ({
  id: row.id,
  unit: posting.unit,
  owner_id: posting.owner_id,
  seq: toInt(row.seq),
  kind: posting.kind,
  requested: posting.amount,
  amount: toInt(row.amount),
  ranking: toInt(row.ranking),
  balance_after: toInt(row.balance_after),
  key: posting.key,
  source_type: posting.source_type,
  source_id: posting.source_id,
  reverses_id: null,
  hold_id: null,
  actor: posting.actor ?? null,
  reason: posting.reason ?? null,
  details: posting.details ?? null,
  available_at: posting.available_at ?? null,
  expires_at: posting.expires_at ?? null,
  due_at: posting.due_at ?? null,
  event_at: posting.event_at ?? toDate(row.created_at),
  created_at: toDate(row.created_at),
})

/** @param known the entries of receipts that repeat an earlier posting, by id */
export function toBulkOutcome(posting: Posting, row: ReceiptRow, known: ReadonlyMap<string, LedgerEntry>): PostOutcome {
  if (row.code !== null) return toRefusal(row.code, row.detail)
  const entry = row.created ? toCreatedEntry(posting, row) : known.get(row.id)
  if (entry) return { ok: true, created: row.created, entry, missing: toInt(row.missing) }
  throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Entry ${row.id} of key ${posting.key} was not found.`)
}

export interface BalanceRow {
  owner_id: string
  balance: Int
  held: Int
  ranking: Int
  pending: Int
  pending_ranking: Int
  next_at: Time | null
  next_points: Int | null
}

export function toBalances(row: BalanceRow): Balances {
  const [balance, held, pending] = [toInt(row.balance), toInt(row.held), toInt(row.pending)]
  return {
    balance,
    available: balance - held - pending,
    pending,
    held,
    ranking: toInt(row.ranking) - toInt(row.pending_ranking),
    shortfall: Math.max(0, -balance),
    next_expiry:
      row.next_at === null || row.next_points === null
        ? null
        : { points: toInt(row.next_points), expires_at: toDate(row.next_at) },
  }
}
