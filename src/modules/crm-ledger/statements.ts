import type { Statement } from "./database"

export type Call = Statement

/** The columns of an entry. The kind as text: results are of built-in types only, so prepared statements outlive a migration. */
export const entryColumns = (e: string): string =>
  `${e}.id, ${e}.seq, ${e}.kind::text as kind, ${e}.requested, ${e}.amount, ${e}.ranking, ${e}.balance_after, ${e}.key, ` +
  `${e}.source_type, ${e}.source_id, ${e}.reverses_id, ${e}.hold_id, ${e}.actor, ${e}.reason, ${e}.details, ${e}.available_at, ` +
  `${e}.expires_at, ${e}.due_at, ${e}.event_at, ${e}.created_at`

const outcome = (call: string): string =>
  `select o.code, o.detail, o.created, o.missing, o.unit, o.owner_id, ${entryColumns("(o.entry)")}, ` +
  `case when (o.hold).id is not null then to_jsonb(o.hold) end as hold from ${call} o`

/** The calls that change something. Each is one statement, so one round trip and one transaction. */
export const calls = {
  post: {
    name: "crm_ledger_post",
    text: `select o.code, o.detail, o.created, o.missing, ${entryColumns("(o.entry)")} from crm_ledger_post($1, $2) o`,
  },
  postMany: { name: "crm_ledger_post_many", text: `select * from crm_ledger_post_many($1, $2)` },
  reserve: { name: "crm_ledger_reserve", text: outcome("crm_ledger_reserve($1, $2)") },
  resize: { name: "crm_ledger_resize", text: outcome("crm_ledger_resize($1, $2, $3)") },
  capture: { name: "crm_ledger_capture", text: outcome("crm_ledger_capture($1, $2, $3, $4)") },
  release: { name: "crm_ledger_release", text: outcome("crm_ledger_release($1, $2, $3, $4, $5)") },
  reverse: { name: "crm_ledger_reverse", text: outcome("crm_ledger_reverse($1, $2, $3, $4)") },
  transfer: { text: outcome("crm_ledger_transfer($1, $2, $3, $4, $5)") },
  undoTransfer: { text: outcome("crm_ledger_undo_transfer($1, $2, $3, $4, $5)") },
  expire: { text: `select * from crm_ledger_expire($1, $2, $3, $4, $5, $6, $7, $8)` },
  rebuild: { text: `select crm_ledger_rebuild($1, $2)` },
  setCreditLimit: { text: `select crm_ledger_set_limit($1, $2, $3, $4)` },
} satisfies Record<string, Statement>

const entries = `select a.unit, a.owner_id, ${entryColumns("e")} from crm_ledger_entry e join crm_ledger_account a on a.id = e.account_id`
const holds = `select h.*, a.owner_id from crm_ledger_hold h join crm_ledger_account a on a.id = h.account_id`

/** The calls that only look. */
export const reads = {
  entryById: { name: "crm_ledger_entry_by_id", text: `${entries} where e.id = $1` },
  entriesByIds: { text: `${entries} where e.id = any ($1)` },
  entriesOfSource: {
    name: "crm_ledger_entries_of_source",
    text: `${entries} where e.source_type = $1 and e.source_id = any ($2) order by e.id`,
  },
  sumsOfSources: {
    name: "crm_ledger_sums_of_sources",
    text:
      `select e.source_id, sum(e.amount) as amount from crm_ledger_entry e join crm_ledger_account a on a.id = e.account_id ` +
      `where a.unit = $1 and e.source_type = $2 and e.source_id = any ($3) group by e.source_id`,
  },
  balances: {
    name: "crm_ledger_balances",
    text: `
      select a.owner_id, a.balance, a.held, a.ranking, coalesce(p.points, 0) as pending, coalesce(r.ranking, 0) as pending_ranking,
        n.expires_at as next_at, n.points as next_points
      from crm_ledger_account a
      cross join (select coalesce($3::timestamptz, now()) as at) t
      left join lateral (
        select sum(l.remaining) as points from crm_ledger_lot l
        where a.pending_until > t.at and l.account_id = a.id and l.remaining > 0 and l.available_at > t.at
      ) p on true
      left join lateral (
        select sum(e.ranking) as ranking from crm_ledger_entry e
        where a.pending_until > t.at and e.account_id = a.id and e.available_at > t.at
      ) r on true
      left join lateral (
        select l.expires_at, sum(l.remaining) as points from crm_ledger_lot l
        where l.account_id = a.id and l.remaining > 0 and l.expires_at > t.at
        group by l.expires_at order by l.expires_at limit 1
      ) n on true
      where a.unit = $1 and a.owner_id = any ($2)`,
  },
  balanceAsOf: {
    name: "crm_ledger_balance_as_of",
    text: `
      select e.balance_after from crm_ledger_entry e join crm_ledger_account a on a.id = e.account_id
      where a.unit = $1 and a.owner_id = $2 and e.created_at <= $3 order by e.seq desc limit 1`,
  },
  lots: {
    name: "crm_ledger_lots",
    text: `
      select l.* from crm_ledger_lot l join crm_ledger_account a on a.id = l.account_id
      where a.unit = $1 and a.owner_id = $2 order by l.takes_at, l.opened_at, l.seq`,
  },
  lotsExpiring: {
    text: `
      select a.owner_id, a.unit, l.* from crm_ledger_lot l join crm_ledger_account a on a.id = l.account_id
      where l.expires_at >= $1 and l.expires_at < $2 and (l.expires_at, l.id) > ($3, $4) order by l.expires_at, l.id limit $5`,
  },
  holdById: { name: "crm_ledger_hold_by_id", text: `${holds} where h.id = $1` },
  holds: {
    text: `
      ${holds} where ($1::text is null or h.unit = $1) and ($2::text is null or a.owner_id = $2)
        and ($3::text is null or h.source_type = $3) and ($4::text[] is null or h.source_id = any ($4))
        and ($5::text[] is null or h.status = any ($5))
      order by h.id desc limit $6 offset $7`,
  },
  expiredHolds: {
    text: `
      ${holds} where h.status = 'active' and h.expires_at <= coalesce($1::timestamptz, now())
        and ($2::text is null or h.unit = $2) and ($3::text is null or h.id > $3)
      order by h.id limit $4`,
  },
} satisfies Record<string, Statement>
