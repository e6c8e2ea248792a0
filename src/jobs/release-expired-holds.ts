import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { releaseExpiredHoldsWorkflow } from "../workflows/redemption/release-expired"

/** Points of carts that nobody touched for a while go back to their customers. */
export default async function releaseExpiredHolds(container: MedusaContainer): Promise<void> {
  const { result } = await releaseExpiredHoldsWorkflow(container).run({ input: {} })
  if (result.holds + result.failed > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`crm-release-expired-holds: ${result.holds} holds freed, ${result.failed} left for the next run`)
  }
}

export const config = { name: "crm-release-expired-holds", schedule: "*/10 * * * *" }
