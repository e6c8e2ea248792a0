import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CRM_LEDGER } from "../../../../../../../modules/crm-ledger"
import type CrmLedgerService from "../../../../../../../modules/crm-ledger/service"
import type { AsOfQuery } from "../../../../validators"

/** The balance as the ledger knew it at a moment. */
export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ customer_id: string; at: string; balance: number }>,
): Promise<void> => {
  const ledger: CrmLedgerService = req.scope.resolve(CRM_LEDGER)
  const customerId = req.params.id ?? ""
  const { at } = req.validatedQuery as unknown as AsOfQuery
  const balance = await ledger.balanceAsOf(customerId, "points", new Date(at))
  res.json({ customer_id: customerId, at: new Date(at).toISOString(), balance })
}
