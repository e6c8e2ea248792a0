import type { MedusaContainer } from "@medusajs/framework/types"
import { refreshTiersAfterPosting } from "../tiers/refresh-tiers"

/** What follows from new points: the tiers of their owners. Everything here is found again by the nightly run when it is lost. */
export async function afterPosting(container: MedusaContainer, customerIds: readonly string[]): Promise<void> {
  const owners = [...new Set(customerIds)]
  if (owners.length > 0) await refreshTiersAfterPosting(container, owners)
}
