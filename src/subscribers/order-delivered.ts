import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { awardOrdersWorkflow } from "../workflows/loyalty/award-orders"

/** The event names the fulfilment only. */
export default async function onOrderDelivered({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: ["id", "order.id"],
    filters: { id: event.data.id },
  })
  const orderId = data[0]?.order?.id
  if (orderId) await awardOrdersWorkflow(container).run({ input: { order_ids: [orderId] } })
}

export const config: SubscriberConfig = {
  event: "delivery.created",
  context: { subscriberId: "crm-order-delivered" },
}
