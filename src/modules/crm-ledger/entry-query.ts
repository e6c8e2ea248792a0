import type { EntryKind, Unit } from "../../domain/ledger/types"
import type { Statement } from "./database"
import { entryColumns } from "./statements"

export interface EntryFilter {
  readonly unit: Unit
  readonly owner_id?: string
  readonly kinds?: readonly EntryKind[]
  readonly source?: { readonly type: string; readonly ids?: readonly string[] }
  /** By when it happened (event_at): from <= t < to. */
  readonly from?: Date
  readonly to?: Date
  readonly limit?: number
  readonly offset?: number
}

interface Query extends Statement {
  readonly values: readonly unknown[]
}

/** A page of entries, newest first, each with its lot's present expiry, and the count of all that match. */
export function entryQueries(filter: EntryFilter): { page: Query; count: Query } {
  const values: unknown[] = []
  const bind = (value: unknown): string => `$${values.push(value)}`
  const where = conditions(filter, bind).join(" and ")
  const from = `from crm_ledger_entry e join crm_ledger_account a on a.id = e.account_id`
  const count = { text: `select count(*) as count ${from} where ${where}`, values: [...values] }
  const order = filter.owner_id === undefined ? "e.id" : "e.seq"
  const page = {
    text:
      `select a.unit, a.owner_id, ${entryColumns("e")}, l.remaining as lot_remaining, l.expires_at as lot_expires_at ${from} ` +
      `left join crm_ledger_lot l on l.id = e.id where ${where} ` +
      `order by ${order} desc limit ${bind(filter.limit ?? 50)} offset ${bind(filter.offset ?? 0)}`,
    values,
  }
  return { page, count }
}

function conditions(filter: EntryFilter, bind: (value: unknown) => string): string[] {
  const { unit, owner_id, kinds, source, from, to } = filter
  const account =
    owner_id === undefined
      ? `a.unit = ${bind(unit)}`
      : `e.account_id = (select id from crm_ledger_account where unit = ${bind(unit)} and owner_id = ${bind(owner_id)})`
  return [
    account,
    kinds && `e.kind = any (${bind(kinds)}::crm_ledger_kind[])`,
    source && `e.source_type = ${bind(source.type)}`,
    source?.ids && `e.source_id = any (${bind(source.ids)})`,
    from && `e.event_at >= ${bind(from)}`,
    to && `e.event_at < ${bind(to)}`,
  ].filter((condition): condition is string => Boolean(condition))
}
