import type { MedusaContainer } from "@medusajs/framework/types"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"

export interface TierServices {
  readonly loyalty: CrmLoyaltyService
  readonly ledger: CrmLedgerService
  readonly insights: CrmInsightsService
}

export const tierServices = (container: MedusaContainer): TierServices => ({
  loyalty: container.resolve(CRM_LOYALTY),
  ledger: container.resolve(CRM_LEDGER),
  insights: container.resolve(CRM_INSIGHTS),
})
