/**
 * What promotion codes ($1) take off placed orders: among these orders ($2), the orders of these customers ($3) and those made
 * of these carts ($4). `amount` is for the goods of the order's newest version, `kept` for those that did not come back
 * (nothing for a cancelled order). Searched by order, never by code: core has no index on it.
 */
export const CARRIER_USES_SQL = `
with candidate as (
  select unnest($2::text[]) as id
  union select id from "order" where customer_id = any($3::text[]) and deleted_at is null
  union select order_id from order_cart where cart_id = any($4::text[]) and deleted_at is null
)
select a.code, o.id as order_id, o.display_id, o.created_at as placed_at, o.currency_code, o.customer_id,
  sum(a.amount)::text as amount,
  sum(case when o.status = 'canceled' or oi.quantity = 0 then 0
    else a.amount * (oi.quantity - oi.return_received_quantity - oi.return_dismissed_quantity) / oi.quantity
  end)::text as kept
from candidate c
join "order" o on o.id = c.id
join order_item oi on oi.order_id = o.id and oi.version = o.version
join order_line_item_adjustment a on a.item_id = oi.item_id and a.version = oi.version
where a.code = any($1::text[]) and a.deleted_at is null and oi.deleted_at is null and o.deleted_at is null
  and not o.is_draft_order
group by a.code, o.id
`
