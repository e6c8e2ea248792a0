import { ORDER_CHANGE_SQL } from "./order-change"

/**
 * Placed orders whose award is missing or was computed before their newest change.
 * $1 placed from, $2 placed before, $3 behind this id, $4 limit, $5 all of them.
 */
export const CHANGED_ORDERS_SQL = `
select o.id
from "order" o
left join crm_order_award a on a.order_id = o.id
${ORDER_CHANGE_SQL}
where o.deleted_at is null and not o.is_draft_order and o.customer_id is not null
  and o.created_at >= $1 and o.created_at <= $2 and o.id > $3
  and ($5 or a.order_id is null or a.customer_id <> o.customer_id or crm_change.at > a.order_changed_at)
order by o.id
limit $4
`
