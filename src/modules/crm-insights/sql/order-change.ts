/**
 * The newest change of an order "o" and of everything that the earning rules read of it, as "crm_change.at".
 * All of it is set by the application's clock, so two readings of one order compare exactly. Core's indexes leave deleted
 * rows out, so they are asked for without them.
 */
export const ORDER_CHANGE_SQL = `
cross join lateral (select greatest(
    o.updated_at,
    (select max(i.updated_at) from order_item i where i.order_id = o.id and i.deleted_at is null),
    (select max(s.updated_at) from order_summary s where s.order_id = o.id and s.deleted_at is null),
    (select max(t.updated_at) from order_transaction t where t.order_id = o.id and t.deleted_at is null),
    (select max(c.updated_at) from order_credit_line c where c.order_id = o.id and c.deleted_at is null),
    (select max(f.updated_at) from order_fulfillment l join fulfillment f on f.id = l.fulfillment_id
      where l.order_id = o.id and l.deleted_at is null and f.deleted_at is null)
  ) as at) crm_change`
