import { CRM_LOYALTY } from "../../src/modules/crm-loyalty"
import type CrmLoyaltyService from "../../src/modules/crm-loyalty/service"
import { awardChangedOrdersWorkflow } from "../../src/workflows/loyalty/award-changed-orders"
import { expirePointsWorkflow } from "../../src/workflows/expiry/expire-points"
import type { Context } from "./shop/context"

/** Opens the points programme for the shop's past orders, as a merchant would who installs the plugin in a running shop. */
export async function awardHistory({ container, say }: Context, from: Date): Promise<void> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const { program } = await loyalty.currentSetup()
  await loyalty.saveSetup({ program: { ...program, award_from: from.toISOString() } }, null)
  const { result } = await awardChangedOrdersWorkflow(container).run({
    input: { all: true, min_age_minutes: 0, silent: true },
  })
  await expirePointsWorkflow(container).run({ input: {} })
  say(`points for ${result.orders} past orders: ${result.points_posted}`)
}
