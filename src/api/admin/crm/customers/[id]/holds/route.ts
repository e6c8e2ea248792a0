import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { fromMinor } from "../../../../../../domain/money/minor-units"
import { CRM_LEDGER } from "../../../../../../modules/crm-ledger"
import type CrmLedgerService from "../../../../../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../../../../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../../../../../modules/crm-loyalty/service"
import type { AdminHolds } from "../../../../../../types/loyalty-admin"

/** Points that a customer's carts and draft orders hold. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminHolds>): Promise<void> => {
  const loyalty: CrmLoyaltyService = req.scope.resolve(CRM_LOYALTY)
  const ledger: CrmLedgerService = req.scope.resolve(CRM_LEDGER)
  const customerId = req.params.id ?? ""
  const carriers = await loyalty.listCarriers({ customer_id: customerId, status: "active" })
  const holds = await ledger.listHolds({ owner_id: customerId, unit: "points", statuses: ["active"], limit: 200 })
  const expiries = new Map(holds.map((hold) => [hold.id, hold.expires_at]))
  res.json({
    holds: carriers.map((carrier) => ({
      id: carrier.hold_id,
      points: carrier.points,
      amount: fromMinor(carrier.amount, carrier.currency_code),
      currency_code: carrier.currency_code,
      subject_type: carrier.subject_type,
      subject_id: carrier.subject_id,
      created_at: carrier.created_at.toISOString(),
      expires_at: expiries.get(carrier.hold_id)?.toISOString() ?? null,
    })),
    count: carriers.length,
  })
}
