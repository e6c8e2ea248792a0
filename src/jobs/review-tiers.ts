import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reviewTiersWorkflow } from "../workflows/tiers/review-tiers"

/** Nightly: reviews that are due, graces that are over, and whatever an event has missed. */
export default async function reviewTiers(container: MedusaContainer): Promise<void> {
  const { result } = await reviewTiersWorkflow(container).run({ input: {} })
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `crm-review-tiers: ${result.customers} customers looked at, ${result.written} changed, ${result.regrouped} put back into their group`,
    )
}

export const config = { name: "crm-review-tiers", schedule: "45 2 * * *" }
