import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type { EffectsDone, StoredTier, StoredTierChange, TierGroup, TierWrite } from "./tier-types"

interface StateRow {
  customer_id: string
  tier_id: string | null
  since: Date | null
  last_review_at: Date | null
  grace_until: Date | null
  locked: boolean
  review_due_at: Date | null
  value: string
  ladder_number: number
  mirrored_tier_id: string | null
  version: number
  changes: number
  effected: number
}

/** Customers without a row are left out. */
export async function tierStatesOf(knex: Knex, customerIds: readonly string[]): Promise<Map<string, StoredTier>> {
  if (customerIds.length === 0) return new Map()
  const { rows } = await knex.raw<{ rows: StateRow[] }>(`select * from crm_tier_state where customer_id = any (?)`, [
    [...customerIds],
  ])
  return new Map(rows.map((row) => [row.customer_id, toStored(row)]))
}

function toStored(row: StateRow): StoredTier {
  const { tier_id, since, last_review_at, grace_until, locked, value, ...rest } = row
  return {
    customer_id: rest.customer_id,
    state: { tierId: tier_id, since, lastReviewAt: last_review_at, graceUntil: grace_until, locked },
    review_due_at: rest.review_due_at,
    value: Number(value),
    ladder_number: rest.ladder_number,
    mirrored_tier_id: rest.mirrored_tier_id,
    version: rest.version,
    changes: rest.changes,
    effected: rest.effected,
  }
}

const WRITE_STATES_SQL = `
update crm_tier_state s set
  tier_id = x.tier_id, since = x.since, last_review_at = x.last_review_at, grace_until = x.grace_until, locked = x.locked,
  review_due_at = x.review_due_at, value = x.value, ladder_number = x.ladder_number,
  version = s.version + 1, changes = s.changes + x.changed, updated_at = now()
from jsonb_to_recordset(?::jsonb) as x(customer_id text, tier_id text, since timestamptz, last_review_at timestamptz,
  grace_until timestamptz, locked boolean, review_due_at timestamptz, value bigint, ladder_number integer, changed integer)
where s.customer_id = x.customer_id`

const WRITE_CHANGES_SQL = `
insert into crm_tier_change (id, customer_id, seq, from_tier_id, to_tier_id, change, reason, detail, bonus_points, actor, at)
select x.id, x.customer_id, s.changes, x.from_tier_id, x.to_tier_id, x.change, x.reason, x.detail, x.bonus_points, x.actor, x.at
from jsonb_to_recordset(?::jsonb) as x(id text, customer_id text, from_tier_id text, to_tier_id text, change text, reason text,
  detail jsonb, bonus_points bigint, actor text, at timestamptz)
join crm_tier_state s on s.customer_id = x.customer_id`

/**
 * Writes states and their history. Every row is locked first; one that is no longer the one that was read stays as it is.
 * Call it in a transaction.
 * @param writes at most one per customer
 * @returns the customers whose state had changed meanwhile
 */
export async function writeTiers(knex: Knex, writes: readonly TierWrite[]): Promise<string[]> {
  if (writes.length === 0) return []
  const ids = writes.map((write) => write.customer_id).sort()
  await knex.raw(
    `insert into crm_tier_state (customer_id) select unnest(?::text[]) order by 1 on conflict (customer_id) do nothing`,
    [ids],
  )
  const { rows } = await knex.raw<{ rows: { customer_id: string; version: number }[] }>(
    `select customer_id, version from crm_tier_state where customer_id = any (?) order by customer_id for update`,
    [ids],
  )
  const versions = new Map(rows.map((row) => [row.customer_id, row.version]))
  const valid = writes.filter((write) => versions.get(write.customer_id) === write.version)
  await knex.raw(WRITE_STATES_SQL, [JSON.stringify(valid.map(stateColumns))])
  const changes = valid.flatMap(changeColumns)
  if (changes.length > 0) await knex.raw(WRITE_CHANGES_SQL, [JSON.stringify(changes)])
  const written = new Set(valid.map((write) => write.customer_id))
  return ids.filter((id) => !written.has(id))
}

const stateColumns = ({ customer_id, state, review_due_at, value, ladder_number, change }: TierWrite): object => ({
  customer_id,
  tier_id: state.tierId,
  since: state.since,
  last_review_at: state.lastReviewAt,
  grace_until: state.graceUntil,
  locked: state.locked,
  review_due_at,
  value,
  ladder_number,
  changed: change ? 1 : 0,
})

const changeColumns = ({ customer_id, change, at }: TierWrite): object[] =>
  change ? [{ ...change, id: generateEntityId(undefined, "crmtc"), customer_id, at }] : []

const CHANGES_SQL = `select c.* from crm_tier_change c`

/** Newest first. */
export async function tierChangesOf(knex: Knex, customerId: string, limit: number): Promise<StoredTierChange[]> {
  return changes(knex, `${CHANGES_SQL} where c.customer_id = ? order by c.seq desc limit ?`, [customerId, limit])
}

/** Changes whose effects are not done, oldest first. */
export async function openTierChanges(knex: Knex, customerIds: readonly string[]): Promise<StoredTierChange[]> {
  const open = `join crm_tier_state s on s.customer_id = c.customer_id and c.seq > s.effected`
  const sql = `${CHANGES_SQL} ${open} where s.customer_id = any (?) and s.effected < s.changes order by c.customer_id, c.seq`
  return changes(knex, sql, [[...customerIds]])
}

async function changes(knex: Knex, sql: string, values: readonly Knex.RawBinding[]): Promise<StoredTierChange[]> {
  type Row = Omit<StoredTierChange, "bonus_points"> & { bonus_points: string }
  const { rows } = await knex.raw<{ rows: Row[] }>(sql, values)
  return rows.map((row) => ({ ...row, bonus_points: Number(row.bonus_points) }))
}

export async function markEffectsDone(knex: Knex, done: readonly EffectsDone[]): Promise<void> {
  if (done.length === 0) return
  const ids = done.map(({ customer_id }) => customer_id)
  await knex.raw(
    `with locked as (select customer_id from crm_tier_state where customer_id = any (?) order by customer_id for update)
     update crm_tier_state s set effected = greatest(s.effected, x.effected), mirrored_tier_id = x.mirrored_tier_id
     from locked l join jsonb_to_recordset(?::jsonb) as x(customer_id text, effected integer, mirrored_tier_id text)
       on x.customer_id = l.customer_id
     where s.customer_id = l.customer_id`,
    [ids, JSON.stringify(done)],
  )
}

/** Customers whose review is due or grace over, or whose effects were lost; by id, behind `after`. */
export async function dueTiers(knex: Knex, at: Date, after: string, limit: number): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { customer_id: string }[] }>(
    `select customer_id from crm_tier_state
     where customer_id > ? and ((not locked and (review_due_at <= ? or grace_until <= ?)) or effected < changes
       or mirrored_tier_id is distinct from tier_id)
     order by customer_id limit ?`,
    [after, at, at, limit],
  )
  return rows.map((row) => row.customer_id)
}

/** Whether somebody still stands as an older ladder had it. */
export async function hasOlderLadder(knex: Knex, ladderNumber: number): Promise<boolean> {
  const rows = await knex("crm_tier_state").where("ladder_number", "<", ladderNumber).select("customer_id").limit(1)
  return rows.length > 0
}

/** Locked customers on a tier: nothing but a hand moves them. */
export async function lockedOnTier(knex: Knex, tierId: string): Promise<number> {
  const [row] = await knex<StateRow>("crm_tier_state").where({ tier_id: tierId, locked: true }).count({ count: "*" })
  return Number(row?.count ?? 0)
}

/** The number of the set-up that brought the ladder of a set-up. */
export async function ladderNumber(knex: Knex, setupId: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: { number: number }[] }>(
    `select coalesce(max(v.number), 0) + 1 as number
     from crm_loyalty_version own join crm_loyalty_version v on v.number < own.number and v.ladder <> own.ladder
     where own.id = ?`,
    [setupId],
  )
  return Number(rows[0]?.number ?? 1)
}

export async function tierGroups(knex: Knex): Promise<TierGroup[]> {
  return knex<TierGroup>("crm_tier_group").select("tier_id", "group_id")
}

export async function saveTierGroup(knex: Knex, group: TierGroup): Promise<void> {
  await knex("crm_tier_group")
    .insert({ ...group })
    .onConflict("tier_id")
    .merge()
}
