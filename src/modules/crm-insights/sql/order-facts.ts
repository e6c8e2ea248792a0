import { ORDER_CHANGE_SQL } from "./order-change"

/**
 * Orders as they stand, one row each, in one statement (one snapshot). $1: order ids.
 * Follows core's own reading: items, credit lines and shipping of the order's current version, adjustments of the
 * item's version, all transactions. Amounts as exact text.
 */
export const ORDER_FACTS_SQL = `
select
  o.id, o.display_id, o.customer_id, o.currency_code, o.status::text as status, o.is_draft_order, o.sales_channel_id,
  o.created_at,
  crm_change.at as changed_at,
  (select max(t.created_at) from order_transaction t
    where t.order_id = o.id and t.deleted_at is null and t.amount > 0) as paid_at,
  (select max(f.delivered_at) from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
    where l.order_id = o.id and l.deleted_at is null and f.canceled_at is null and f.deleted_at is null) as delivered_at,
  coalesce((select sum(t.amount)::text from order_transaction t
    where t.order_id = o.id and t.deleted_at is null), '0') as collected,
  coalesce((select jsonb_agg(jsonb_build_object('reference', c.reference, 'amount', c.amount::text))
    from order_credit_line c
    where c.order_id = o.id and c.version = o.version and c.deleted_at is null), '[]') as credit_lines,
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', li.id, 'product_id', li.product_id, 'variant_id', li.variant_id, 'is_giftcard', li.is_giftcard,
      'requires_shipping', li.requires_shipping, 'is_tax_inclusive', li.is_tax_inclusive,
      'unit_price', coalesce(oi.unit_price, li.unit_price)::text, 'quantity', oi.quantity::text,
      'delivered_quantity', oi.delivered_quantity::text,
      'return_received_quantity', oi.return_received_quantity::text,
      'return_dismissed_quantity', oi.return_dismissed_quantity::text,
      'collection_id', p.collection_id, 'type_id', p.type_id,
      'category_ids', coalesce((select jsonb_agg(distinct part) from product_category_product pc
          join product_category c on c.id = pc.product_category_id
          cross join unnest(string_to_array(trim(both '.' from c.mpath), '.')) as part
        where pc.product_id = li.product_id), '[]'),
      'tag_ids', coalesce((select jsonb_agg(pt.product_tag_id) from product_tags pt
        where pt.product_id = li.product_id), '[]'),
      'tax_lines', coalesce((select jsonb_agg(jsonb_build_object('rate', x.rate::text)) from order_line_item_tax_line x
        where x.item_id = li.id and x.deleted_at is null), '[]'),
      'adjustments', coalesce((select jsonb_agg(jsonb_build_object('amount', a.amount::text,
          'is_tax_inclusive', a.is_tax_inclusive, 'code', a.code, 'promotion_id', a.promotion_id))
        from order_line_item_adjustment a
        where a.item_id = li.id and a.version = oi.version and a.deleted_at is null), '[]')
    ) order by li.id)
    from order_item oi join order_line_item li on li.id = oi.item_id left join product p on p.id = li.product_id
    where oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null and li.deleted_at is null
  ), '[]') as items,
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', sm.id, 'amount', sm.amount::text, 'is_tax_inclusive', sm.is_tax_inclusive,
      'tax_lines', coalesce((select jsonb_agg(jsonb_build_object('rate', x.rate::text))
        from order_shipping_method_tax_line x where x.shipping_method_id = sm.id and x.deleted_at is null), '[]'),
      'adjustments', coalesce((select jsonb_agg(jsonb_build_object('amount', a.amount::text))
        from order_shipping_method_adjustment a
        where a.shipping_method_id = sm.id and a.version = os.version and a.deleted_at is null), '[]')
    ))
    from order_shipping os join order_shipping_method sm on sm.id = os.shipping_method_id
    where os.order_id = o.id and os.version = o.version and os.deleted_at is null and sm.deleted_at is null
  ), '[]') as shipping_methods
from "order" o
${ORDER_CHANGE_SQL}
where o.id = any($1) and o.deleted_at is null
`
