import type { Facts, OrderItemFact } from "../rules/facts"
import { momentFacts } from "../rules/local-moment"
import type { OrderFacts } from "./order-facts"

/** What an order itself tells to the conditions of rules: the moment it was placed, in the shop's zone, and its goods. */
export function orderRuleFacts(order: OrderFacts, timeZone: string): Facts {
  const goods = order.lines.filter((line) => !line.isGiftCard)
  return {
    ...momentFacts(order.placedAt, timeZone),
    "order.currency": order.currencyCode,
    "order.goods": goods.reduce((sum, line) => sum + line.listPrice, 0),
    "order.items": goods.map((line): OrderItemFact => ({
      product_id: line.productId,
      category_ids: line.categoryIds,
      collection_id: line.collectionId,
      type_id: line.typeId,
      tag_ids: line.tagIds,
      quantity: line.quantity,
      amount: line.listPrice,
      is_discounted: line.isDiscounted,
    })),
    "order.sales_channel_id": order.salesChannelId,
  }
}
