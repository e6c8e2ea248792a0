import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refreshTiers, refreshTiersAfterPosting } from "../tiers/refresh-tiers"
import { POINTS_POSTED, type PointsPostedData } from "./events"

/** Messages per call of the event bus. */
const MESSAGES = 500

/**
 * What follows from new points, once they are committed: a message for whoever listens, and the tiers of their owners. Tiers
 * are found again by the nightly run when this is lost.
 * @param silent the shop's past is brought in: no messages, and no bonus for rising
 */
export async function afterPosting(
  container: MedusaContainer,
  posted: readonly PointsPostedData[],
  { silent = false }: { silent?: boolean } = {},
): Promise<void> {
  if (posted.length === 0) return
  const owners = [...new Set(posted.map((p) => p.customer_id))]
  if (silent) return void (await refreshTiers(container, owners, "settings"))
  const bus = container.resolve(Modules.EVENT_BUS)
  for (let i = 0; i < posted.length; i += MESSAGES) {
    await bus.emit(posted.slice(i, i + MESSAGES).map((data) => ({ name: POINTS_POSTED, data })))
  }
  await refreshTiersAfterPosting(container, owners)
}
