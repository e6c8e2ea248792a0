import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { awardOrdersWorkflow } from "../workflows/loyalty/award-orders"

/** Events about a part of an order: goods sent back, exchanged, claimed or edited. */
export default async function onOrderGoodsChanged({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await awardOrdersWorkflow(container).run({ input: { order_ids: [event.data.order_id] } })
}

export const config: SubscriberConfig = {
  event: ["order.return_received", "order.exchange_created", "order.claim_created", "order-edit.confirmed"],
  context: { subscriberId: "crm-order-goods-changed" },
}
