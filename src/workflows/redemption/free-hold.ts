import type { MedusaContainer } from "@medusajs/framework/types"
import type { LedgerHold } from "../../domain/ledger/types"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { removePointsFromDraftOrderWorkflow } from "./draft-order-remove"
import { freeCarrier } from "./free-carrier"
import { removePointsFromCartWorkflow } from "./remove-points-from-cart"

/**
 * Frees one hold that has run out. Points on a cart are taken off it under the cart's lock, so that no checkout is running;
 * a hold that never got its carrier (a crash in between) is simply released.
 */
export async function freeHold(container: MedusaContainer, hold: LedgerHold): Promise<void> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const [carrier] = await loyalty.listCarriers({ hold_id: hold.id })
  if (!carrier) {
    await ledger.releaseHold({ hold_id: hold.id, reason: "never_carried" })
  } else if (carrier.subject_type === "cart" && carrier.status === "active") {
    await removePointsFromCartWorkflow(container).run({ input: { cart_id: carrier.subject_id } })
  } else if (carrier.status === "active") {
    await removePointsFromDraftOrderWorkflow(container).run({
      input: { order_id: carrier.subject_id, actor: "system" },
    })
  } else {
    await freeCarrier(container, carrier)
  }
}
