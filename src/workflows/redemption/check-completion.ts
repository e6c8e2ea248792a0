import type { MedusaContainer } from "@medusajs/framework/types"
import { isCarrierCode } from "../../domain/redemption/carrier-code"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { Refusal } from "../../refusal"
import { ownerOf, takenBy, type PromotionSubject } from "./subject"

/**
 * Completion does not compute promotions again: what the cart shows is what the order gets. So the points on it are
 * checked once more: still held, by the cart's owner, for at least what they take off.
 * @throws Refusal 409 `points_changed`: the storefront refreshes the cart and shows the new total
 */
export async function checkCompletion(container: MedusaContainer, cart: PromotionSubject): Promise<void> {
  const codes = new Set(
    (cart.items ?? [])
      .flatMap((line) => line?.adjustments ?? [])
      .flatMap((adjustment) => (adjustment?.code && isCarrierCode(adjustment.code) ? [adjustment.code] : [])),
  )
  if (codes.size === 0) return
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const [carriers, { program }] = await Promise.all([
    loyalty.listCarriers({ code: [...codes], status: "active" }),
    loyalty.currentSetup(),
  ])
  const refuse = (why: string, details: Record<string, unknown>): never => {
    throw new Refusal(
      409,
      "points_changed",
      `The points on this cart cannot be used any more: ${why}. Refresh the cart.`,
      {
        cart_id: cart.id,
        ...details,
      },
    )
  }
  if (!program.enabled) refuse("the programme is off", { reason: "program_off" })
  if (carriers.length < codes.size) refuse("they were given back", { reason: "released" })
  for (const carrier of carriers) {
    if (carrier.subject_id !== cart.id || carrier.customer_id !== ownerOf(cart)) {
      refuse("the cart changed hands", { reason: "owner_changed" })
    }
    const hold = await ledger.retrieveHold(carrier.hold_id)
    if (hold?.status !== "active") refuse("they were given back", { reason: "released" })
    const amount = takenBy(cart, carrier)
    if (amount > carrier.amount) refuse("they were reduced", { reason: "reduced", taken: amount, held: carrier.amount })
  }
}
