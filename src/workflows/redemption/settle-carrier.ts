import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { redeemKey } from "../../domain/ledger/keys"
import { pointsForAmount } from "../../domain/redemption/settle"
import type { CarrierUse, CarrierUseSearch } from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { burn, retire } from "./carrier-promotion"

/** Where an order that used a carrier can be: a cart's link to its order comes last, so its customer's orders are looked through. */
export const whereUsed = ({ subject_type, subject_id, customer_id }: PointsCarrier): CarrierUseSearch =>
  subject_type === "draft_order" ? { order_ids: [subject_id] } : { customer_ids: [customer_id], cart_ids: [subject_id] }

/**
 * Takes the points that an order really used and frees the rest of the hold. Every step can be repeated: the ledger knows
 * the hold's entry by its key, the carrier is settled once.
 */
export async function settleCarrier(
  container: MedusaContainer,
  carrier: PointsCarrier,
  use: CarrierUse,
): Promise<void> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  // An order made of a draft, or one whose checkout was cut off, has left its carrier's single use open.
  await burn(container, carrier)
  const hold = await ledger.retrieveHold(carrier.hold_id)
  const points = pointsForAmount(use.amount, carrier.point_value, hold?.amount ?? carrier.points)
  let entryId: string | null = null
  if (points > 0) {
    const outcome = await ledger.captureHold({
      hold_id: carrier.hold_id,
      amount: points,
      key: redeemKey(carrier.hold_id),
      source_type: "order",
      source_id: use.order_id,
      actor: "system",
      reason: null,
      event_at: use.placed_at,
      details: { amount: use.amount, point_value: carrier.point_value, currency_code: carrier.currency_code },
    })
    if (!outcome.ok)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `order ${use.order_id} used hold ${carrier.hold_id}, but the ledger refused: ${outcome.code}`,
      )
    entryId = outcome.entry.id
  }
  await ledger.releaseHold({ hold_id: carrier.hold_id, reason: "settled" })
  const settled = { ...carrier, points, amount: use.amount }
  await loyalty.changeCarrier(carrier.hold_id, "active", {
    status: "settled",
    order_id: use.order_id,
    entry_id: entryId,
    points,
    amount: use.amount,
  })
  await retire(container, settled)
  await loyalty.changeCarrier(carrier.hold_id, "settled", { retired_at: new Date() })
}
