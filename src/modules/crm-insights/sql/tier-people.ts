/** How many customers stand on each tier. $1: the first tier, where everybody starts. */
export const TIER_COUNTS_SQL = `
select coalesce(s.tier_id, $1) as tier_id, count(*)::int as customers
from customer c left join crm_tier_state s on s.customer_id = c.id
where c.deleted_at is null and not (s.tier_id is null and coalesce(s.locked, false))
group by 1
`

/** A page of all who are or were customers, or have a tier, by id. $1 behind this id, $2 limit. */
export const CUSTOMERS_PAGE_SQL = `
(select id from customer where id > $1 order by id limit $2)
union (select customer_id from crm_tier_state where customer_id > $1 order by customer_id limit $2)
order by 1 limit $2
`

/**
 * Customers who may have risen without anybody noticing (a lost event, points that became ripe): their ranking points of
 * all time reach the tier above theirs. $1 tiers from the lowest, $2 what each asks for, $3 behind this id, $4 limit.
 */
export const POSSIBLE_RISERS_SQL = `
select a.owner_id as id
from crm_ledger_account a left join crm_tier_state s on s.customer_id = a.owner_id
where a.unit = 'points' and a.owner_id > $3 and not coalesce(s.locked, false)
  and a.ranking >= ($2::bigint[])[coalesce(array_position($1::text[], s.tier_id), 1) + 1]
order by a.owner_id limit $4
`

/** Customers whose orders were looked at since a moment ($1), by id. $2 behind this id, $3 limit. */
export const RECENT_BUYERS_SQL = `
select distinct customer_id as id from crm_order_award
where updated_at >= $1 and customer_id > $2 order by 1 limit $3
`

/**
 * Customers whose memberships in the tiers' groups are not what their tier says: none, a wrong one, or one twice.
 * $1 behind this id, $2 limit.
 */
export const MISPLACED_SQL = `
with membership as (
  select m.customer_id, count(*) as rows, min(m.customer_group_id) as group_id
  from customer_group_customer m join crm_tier_group g on g.group_id = m.customer_group_id
  where m.deleted_at is null
  group by m.customer_id
)
select c.id
from customer c
left join crm_tier_state s on s.customer_id = c.id
left join crm_tier_group g on g.tier_id = s.tier_id
left join membership m on m.customer_id = c.id
where c.deleted_at is null and c.id > $1
  and ((s.tier_id is null and m.rows > 0)
    or (s.tier_id is not null and (m.rows is distinct from 1 or m.group_id is distinct from g.group_id)))
order by c.id limit $2
`
