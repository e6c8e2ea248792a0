import type { Balances, HoldStatus, LedgerEntry, LedgerHold, LedgerLot, Unit } from "../../domain/ledger/types"
import type { Database, Joined } from "./database"
import { type EntryFilter, entryQueries } from "./entry-query"
import {
  type BalanceRow,
  type EntryRow,
  type HoldRow,
  type LotRow,
  toBalances,
  toEntry,
  toHold,
  toInt,
  toLot,
} from "./mapping"
import { reads } from "./statements"

/** `expires_at` is the lot's present one: points that came back to an expired lot live longer. */
export interface ListedEntry extends LedgerEntry {
  /** Of the lot that the entry opened; null when nothing of it is open. */
  readonly lot_remaining: number | null
}

export interface ExpiringLot extends LedgerLot {
  readonly owner_id: string
  readonly unit: Unit
}

export interface HoldFilter {
  readonly unit?: Unit
  readonly owner_id?: string
  readonly source?: { readonly type: string; readonly ids?: readonly string[] }
  readonly statuses?: readonly HoldStatus[]
  /** @default 50 */
  readonly limit?: number
  readonly offset?: number
}

export interface ExpiredHoldFilter {
  readonly unit?: Unit
  /** @default now */
  readonly at?: Date
  /** The last id of the page before. */
  readonly after?: string
  readonly limit: number
}

/** The questions to the ledger that change nothing. */
export class Reader {
  constructor(private readonly database: Database) {}

  async balances(ownerIds: readonly string[], unit: Unit, at?: Date, context?: Joined): Promise<Map<string, Balances>> {
    const rows = await this.database.run<BalanceRow>(reads.balances, [unit, ownerIds, at ?? null], context)
    return new Map(rows.map((row) => [row.owner_id, toBalances(row)]))
  }

  async balanceAsOf(ownerId: string, unit: Unit, at: Date, context?: Joined): Promise<number> {
    const [row] = await this.database.run<{ balance_after: string }>(reads.balanceAsOf, [unit, ownerId, at], context)
    return row ? toInt(row.balance_after) : 0
  }

  async entries(filter: EntryFilter, context?: Joined): Promise<{ entries: ListedEntry[]; count: number }> {
    const { page, count } = entryQueries(filter)
    const rows = await this.database.run<ListedRow>(page, page.values, context)
    const [total] = await this.database.run<{ count: string }>(count, count.values, context)
    return { entries: rows.map(toListed), count: total ? toInt(total.count) : 0 }
  }

  async entry(id: string, context?: Joined): Promise<LedgerEntry | null> {
    const [row] = await this.database.run<EntryRow>(reads.entryById, [id], context)
    return row ? toEntry(row) : null
  }

  async entriesOfSource(type: string, ids: readonly string[], context?: Joined): Promise<LedgerEntry[]> {
    const rows = await this.database.run<EntryRow>(reads.entriesOfSource, [type, ids], context)
    return rows.map(toEntry)
  }

  async sumOfSources(unit: Unit, type: string, ids: readonly string[], context?: Joined): Promise<Map<string, number>> {
    const rows = await this.database.run<{ source_id: string; amount: string }>(
      reads.sumsOfSources,
      [unit, type, ids],
      context,
    )
    return new Map(rows.map((row) => [row.source_id, toInt(row.amount)]))
  }

  async lots(ownerId: string, unit: Unit, context?: Joined): Promise<LedgerLot[]> {
    const rows = await this.database.run<LotRow>(reads.lots, [unit, ownerId], context)
    return rows.map(toLot)
  }

  async lotsExpiring(
    from: Date,
    to: Date,
    limit: number,
    after?: ExpiringLot,
    context?: Joined,
  ): Promise<ExpiringLot[]> {
    const values = [from, to, after?.expires_at ?? from, after?.id ?? "", limit]
    const rows = await this.database.run<LotRow & { owner_id: string; unit: string }>(
      reads.lotsExpiring,
      values,
      context,
    )
    return rows.map((row) => ({ ...toLot(row), owner_id: row.owner_id, unit: row.unit }))
  }

  async hold(id: string, context?: Joined): Promise<LedgerHold | null> {
    const [row] = await this.database.run<HoldRow>(reads.holdById, [id], context)
    return row ? toHold(row) : null
  }

  async holds(
    { unit, owner_id, source, statuses, limit, offset }: HoldFilter,
    context?: Joined,
  ): Promise<LedgerHold[]> {
    const values = [unit, owner_id, source?.type, source?.ids, statuses, limit ?? 50, offset ?? 0].map((v) => v ?? null)
    const rows = await this.database.run<HoldRow>(reads.holds, values, context)
    return rows.map(toHold)
  }

  async expiredHolds({ unit, at, after, limit }: ExpiredHoldFilter, context?: Joined): Promise<LedgerHold[]> {
    const rows = await this.database.run<HoldRow>(
      reads.expiredHolds,
      [at ?? null, unit ?? null, after ?? null, limit],
      context,
    )
    return rows.map(toHold)
  }
}

interface ListedRow extends EntryRow {
  lot_remaining: string | null
  lot_expires_at: Date | null
}

function toListed(row: ListedRow): ListedEntry {
  const entry = toEntry(row)
  return {
    ...entry,
    expires_at: row.lot_expires_at ?? entry.expires_at,
    lot_remaining: row.lot_remaining === null ? null : toInt(row.lot_remaining),
  }
}
