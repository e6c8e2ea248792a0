/** How many orders of a customer ($1) are paid, at least in part, and not cancelled. */
export const PAID_ORDER_COUNT_SQL = `
select count(*)::text as count
from "order" o
where o.customer_id = $1 and o.status <> 'canceled' and not o.is_draft_order and o.deleted_at is null
  and (select sum(t.amount) from order_transaction t where t.order_id = o.id and t.deleted_at is null) > 0
`
