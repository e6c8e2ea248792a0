import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { OrderAward, OrderAwardInput } from "./types"

const UPSERT_SQL = `
insert into crm_order_award as a (order_id, display_id, customer_id, version_id, currency_code, placed_at,
  order_changed_at, expected, pending, excess, reason, buyer, breakdown)
select x.order_id, x.display_id, x.customer_id, x.version_id, x.currency_code, x.placed_at, x.order_changed_at,
  x.expected, x.pending, x.excess, x.reason, x.buyer, x.breakdown
from jsonb_to_recordset(?::jsonb) as x(order_id text, display_id integer, customer_id text, version_id text,
  currency_code text, placed_at timestamptz, order_changed_at timestamptz, expected bigint, pending bigint, excess bigint, reason text,
  buyer jsonb, breakdown jsonb)
order by x.order_id
on conflict (order_id) do update set
  customer_id = excluded.customer_id, version_id = excluded.version_id, order_changed_at = excluded.order_changed_at,
  expected = excluded.expected, pending = excluded.pending,
  excess = excluded.excess, reason = excluded.reason, buyer = excluded.buyer, breakdown = excluded.breakdown,
  updated_at = now()
where a.order_changed_at <= excluded.order_changed_at
`

/** One statement; an older reading of an order never replaces a newer one. */
export async function upsertAwards(knex: Knex, awards: readonly OrderAwardInput[]): Promise<void> {
  if (awards.length > 0) await knex.raw(UPSERT_SQL, [JSON.stringify(awards)])
}

export async function awardsOf(knex: Knex, orderIds: readonly string[]): Promise<OrderAward[]> {
  const rows = (await knex("crm_order_award").whereIn("order_id", [...orderIds])) as Record<string, unknown>[]
  return rows.map(
    (row) =>
      ({
        ...row,
        expected: Number(row.expected),
        pending: Number(row.pending),
        excess: Number(row.excess),
      }) as OrderAward,
  )
}

/** Orders whose customers keep points that they should have lost, by id. */
export async function owingOrders(
  knex: Knex,
  { customer_ids, after = "", limit }: { customer_ids?: readonly string[]; after?: string; limit: number },
): Promise<string[]> {
  const query = knex("crm_order_award").where("excess", ">", 0).where("order_id", ">", after).orderBy("order_id")
  if (customer_ids) void query.whereIn("customer_id", [...customer_ids])
  const rows = await query.limit(limit).select<{ order_id: string }[]>("order_id")
  return rows.map((row) => row.order_id)
}

export async function pendingOf(knex: Knex, customerIds: readonly string[]): Promise<Map<string, number>> {
  const rows = (await knex("crm_order_award")
    .whereIn("customer_id", [...customerIds])
    .where("pending", ">", 0)
    .groupBy("customer_id")
    .select("customer_id")
    .sum("pending as points")) as unknown as { customer_id: string; points: string }[]
  return new Map(rows.map((row) => [row.customer_id, Number(row.points)]))
}
