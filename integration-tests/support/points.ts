import type { MedusaContainer } from "@medusajs/framework/types"
import { CRM_LEDGER } from "../../src/modules/crm-ledger"
import type CrmLedgerService from "../../src/modules/crm-ledger/service"
import type { StoreMe } from "../../src/types/loyalty"
import type { Shopper } from "./shopper"

/** Gives a customer points as an opening balance would. */
export async function givePoints(
  container: MedusaContainer,
  customerId: string,
  points: number,
  expires?: Date,
): Promise<string> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const outcome = await ledger.post({
    owner_id: customerId,
    unit: "points",
    kind: "opening",
    amount: points,
    key: `test:${customerId}:${points}:${expires?.getTime() ?? "never"}:${Math.random()}`,
    source_type: "test",
    source_id: customerId,
    expires_at: expires ?? null,
  })
  if (!outcome.ok) throw new Error(`points refused: ${outcome.code}`)
  return outcome.entry.id
}

export const pointsOf = async (shopper: Shopper): Promise<StoreMe["points"]> =>
  (await shopper.must<StoreMe>("get", "/store/crm/me")).points
