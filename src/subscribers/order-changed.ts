import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { awardOrdersWorkflow } from "../workflows/loyalty/award-orders"

/** Events that name the order itself. */
export default async function onOrderChanged({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await awardOrdersWorkflow(container).run({ input: { order_ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: ["order.placed", "order.updated", "order.canceled", "order.completed"],
  context: { subscriberId: "crm-order-changed" },
}
