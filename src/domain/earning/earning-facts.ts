/** Facts that exist when an order is judged; a rule about others could never hold and is refused when it is saved. */
export const EARNING_FACTS: ReadonlySet<string> = new Set([
  "moment.local_date",
  "moment.weekday",
  "moment.minutes",
  "order.currency",
  "order.goods",
  "order.items",
  "order.sales_channel_id",
  "order.earlier_orders",
  "customer.has_account",
  "customer.group_ids",
  "customer.tier_id",
  "customer.name",
  "customer.phones",
  "customer.registered_on",
])
