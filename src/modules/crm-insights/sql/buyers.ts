const CUSTOMER = `c.id as customer_id, c.has_account, c.created_at,
  nullif(concat_ws(' ', c.first_name, c.last_name), '') as name,
  case when c.phone is null then '{}'::text[] else array[c.phone] end as phones,
  coalesce((select array_agg(distinct m.customer_group_id order by m.customer_group_id)
    from customer_group_customer m join customer_group g on g.id = m.customer_group_id
    where m.customer_id = c.id and m.deleted_at is null and g.deleted_at is null), '{}') as group_ids`

const PLACED = `p.deleted_at is null and not p.is_draft_order and p.status <> 'canceled'`

/** Customers as the earning rules see them, for some orders ($1): one row per order, the customer as he is now. */
export const BUYERS_SQL = `
select o.id as order_id, ${CUSTOMER},
  (select count(*)::int from "order" p where p.customer_id = o.customer_id and ${PLACED} and p.id <> o.id
    and (p.created_at, p.id) < (o.created_at, o.id)) as earlier_orders
from "order" o join customer c on c.id = o.customer_id
where o.id = any($1::text[])
`

/** The same for a customer ($1) who is about to buy. */
export const SHOPPER_SQL = `
select '' as order_id, ${CUSTOMER},
  (select count(*)::int from "order" p where p.customer_id = c.id and ${PLACED}) as earlier_orders
from customer c
where c.id = $1 and c.deleted_at is null
`
