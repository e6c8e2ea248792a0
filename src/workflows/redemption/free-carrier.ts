import type { MedusaContainer } from "@medusajs/framework/types"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { burn, retire } from "./carrier-promotion"
import { settleCarrier, whereUsed } from "./settle-carrier"

/**
 * Gives held points back to their customer. The carrier is burnt first: when an order has taken it meanwhile, the points
 * are that order's and are settled instead. Harmless to repeat, also after a crash between the steps.
 * @returns what became of the points
 */
export async function freeCarrier(container: MedusaContainer, carrier: PointsCarrier): Promise<"released" | "settled"> {
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const burnt = await burn(container, carrier)
  if (!burnt || carrier.subject_type === "draft_order") {
    // a draft becomes an order without using its promotions
    const [use] = await insights.carrierUses([carrier.code], whereUsed(carrier))
    if (use) {
      await settleCarrier(container, carrier, use)
      return "settled"
    }
  }
  await ledger.releaseHold({ hold_id: carrier.hold_id, reason: "taken_off" })
  await loyalty.changeCarrier(carrier.hold_id, "active", { status: "released" })
  await retire(container, { ...carrier, amount: 0 })
  await loyalty.changeCarrier(carrier.hold_id, "released", { retired_at: new Date() })
  return "released"
}
