/**
 * What customers' tiers are judged by, one row per period in which there was anything.
 * $1 customers, $2 periods from (null: since the beginning), $3 periods to (exclusive); the nth of each belong together.
 */
const PERIODS = `unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) with ordinality as p(customer_id, from_at, to_at, n)`

const within = (moment: string): string => `(p.from_at is null or ${moment} >= p.from_at) and ${moment} < p.to_at`

/**
 * Ranking points by the moment from which they count. What was taken back counts where it was earned, so that returning
 * last year's goods lowers last year.
 */
export const RANKING_IN_PERIODS_SQL = `
select p.n::int as n, sum(e.ranking)::text as value
from ${PERIODS}
join crm_ledger_account a on a.unit = 'points' and a.owner_id = p.customer_id
join crm_ledger_entry e on e.account_id = a.id and e.ranking <> 0
left join crm_ledger_entry origin on origin.id = e.reverses_id
cross join lateral (select case when origin.id is null then greatest(e.event_at, e.available_at)
  else greatest(origin.event_at, origin.available_at) end as at) counted
where ${within("counted.at")}
group by p.n
`

/**
 * Money in main units of a currency ($4) and number of orders, by the day of the order. An order counts with what it costs
 * after returns, as far as that is paid; a cancelled one, and one of which nothing is left, not at all.
 */
export const PURCHASES_IN_PERIODS_SQL = `
select p.n::int as n,
  coalesce(sum(o.spent) filter (where o.currency_code = $4), 0)::text as spent, count(*)::text as orders
from ${PERIODS}
join lateral (
  select o.currency_code, least(
    coalesce((select (s.totals->>'current_order_total')::numeric from order_summary s
      where s.order_id = o.id and s.version = o.version and s.deleted_at is null limit 1), 0),
    coalesce((select sum(t.amount) from order_transaction t where t.order_id = o.id and t.deleted_at is null), 0)
  ) as spent
  from "order" o
  where o.customer_id = p.customer_id and ${within("o.created_at")}
    and o.status <> 'canceled' and not o.is_draft_order and o.deleted_at is null
) o on o.spent > 0
group by p.n
`
