import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { awardChangedOrdersWorkflow } from "../workflows/loyalty/award-changed-orders"
import { settleMissedRedemptionsWorkflow } from "../workflows/redemption/settle-missed"

/** Nightly: the orders whose events were lost, late or never sent: the points that they used, then those that they earn. */
export default async function awardMissedOrders(container: MedusaContainer): Promise<void> {
  const { result: settled } = await settleMissedRedemptionsWorkflow(container).run({ input: {} })
  const { result } = await awardChangedOrdersWorkflow(container).run({ input: {} })
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `crm-award-missed-orders: ${result.orders} orders, ${result.points_posted} points posted, ${result.points_taken_back} taken back; ` +
        `${settled.orders} orders with open holds, ${settled.retired} promotions retired, ${settled.failed} left`,
    )
}

export const config = { name: "crm-award-missed-orders", schedule: "15 2 * * *" }
