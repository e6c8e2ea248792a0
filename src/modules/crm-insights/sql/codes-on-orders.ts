/** Promotion codes that start with a prefix ($2) on the items of some orders ($1). */
export const CODES_ON_ORDERS_SQL = `
select distinct a.code
from order_item oi
join order_line_item_adjustment a on a.item_id = oi.item_id and a.version = oi.version
where oi.order_id = any($1::text[]) and starts_with(a.code, $2) and a.deleted_at is null and oi.deleted_at is null
`
