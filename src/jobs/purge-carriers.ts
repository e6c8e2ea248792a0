import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { purgeCarriersWorkflow } from "../workflows/redemption/purge-carriers"

/** Weekly: promotions that carried points long ago. */
export default async function purgeCarriers(container: MedusaContainer): Promise<void> {
  const { result } = await purgeCarriersWorkflow(container).run({ input: {} })
  if (result.purged > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`crm-purge-carriers: ${result.purged} used promotions deleted`)
  }
}

export const config = { name: "crm-purge-carriers", schedule: "25 3 * * 0" }
