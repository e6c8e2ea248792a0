import type { MedusaContainer } from "@medusajs/framework/types"
import { redemptionLimits, type RedemptionLimits } from "../../domain/redemption/limits"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { goodsOf, type PromotionSubject } from "./subject"

/**
 * How many of a customer's points a cart or draft order may take now. What it holds itself counts as available.
 * @param carrier the subject's active carrier, if it has one
 */
export async function limitsFor(
  container: MedusaContainer,
  subject: PromotionSubject,
  customerId: string,
  carrier: PointsCarrier | undefined,
): Promise<RedemptionLimits> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const [{ program }, balances] = await Promise.all([loyalty.currentSetup(), ledger.balances([customerId], "points")])
  const paidOrders = program.redemption.usable_after_orders > 0 ? await insights.paidOrderCount(customerId) : 0
  return redemptionLimits({
    program,
    currency: subject.currency_code,
    goods: goodsOf(subject, carrier?.code),
    available: (balances.get(customerId)?.available ?? 0) + (carrier?.points ?? 0),
    paidOrders,
  })
}
