import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CRM_LEDGER } from "../../../../../modules/crm-ledger"
import type { VerifyResult } from "../../../../../modules/crm-ledger/proof"
import type CrmLedgerService from "../../../../../modules/crm-ledger/service"
import type { LedgerScope } from "../../validators"

/** Proves all accounts, or some customers', and reports each difference. */
export const POST = async (
  req: AuthenticatedMedusaRequest<LedgerScope>,
  res: MedusaResponse<VerifyResult>,
): Promise<void> => {
  const ledger: CrmLedgerService = req.scope.resolve(CRM_LEDGER)
  const { customer_ids } = req.validatedBody
  res.json(await ledger.verify(customer_ids ? { owner_ids: customer_ids } : {}))
}
