import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { awardChangedOrdersWorkflow } from "../workflows/loyalty/award-changed-orders"

/** Nightly: the orders whose events were lost, late or never sent. */
export default async function awardMissedOrders(container: MedusaContainer): Promise<void> {
  const { result } = await awardChangedOrdersWorkflow(container).run({ input: {} })
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `crm-award-missed-orders: ${result.orders} orders, ${result.points_posted} points posted, ${result.points_taken_back} taken back`,
    )
}

export const config = { name: "crm-award-missed-orders", schedule: "15 2 * * *" }
