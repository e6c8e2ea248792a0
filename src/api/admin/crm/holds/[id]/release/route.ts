import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CRM_LEDGER } from "../../../../../../modules/crm-ledger"
import type CrmLedgerService from "../../../../../../modules/crm-ledger/service"
import { Refusal } from "../../../../../../refusal"
import { freeHold } from "../../../../../../workflows/redemption/free-hold"

/** Takes held points off their cart and gives them back; an order that has used them meanwhile keeps them. */
export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; status: string }>,
): Promise<void> => {
  const ledger: CrmLedgerService = req.scope.resolve(CRM_LEDGER)
  const id = req.params.id ?? ""
  const hold = await ledger.retrieveHold(id)
  if (!hold) throw new Refusal(404, "hold_unknown", `There is no hold ${id}.`, { hold_id: id })
  if (hold.status === "active") await freeHold(req.scope, hold)
  const after = await ledger.retrieveHold(id)
  res.json({ id, status: after?.status ?? hold.status })
}
