import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { CARRIER_PREFIX } from "../../domain/redemption/carrier-code"
import { redeemTarget } from "../../domain/redemption/settle"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { Refusal } from "../../refusal"
import { findDraftOrder } from "./draft-order"
import { removePointsFromDraftOrderWorkflow } from "./draft-order-remove"
import { freeCarrier } from "./free-carrier"
import { settleCarrier } from "./settle-carrier"
import { ownerOf } from "./subject"

/**
 * Brings the points spent on orders to what the orders really take: settles carriers that an order has used, and gives the
 * share of goods that came back (or of a cancelled order) back to the lots it was taken from. They go back to
 * whoever spent them: an order that changes hands takes the points it earned along, not those it cost. Harmless to repeat.
 */
export async function syncRedemptions(container: MedusaContainer, orderIds: readonly string[]): Promise<void> {
  await settleNewOrders(container, orderIds)
  await leaveDrafts(container, orderIds)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  for (const carrier of await loyalty.listCarriers({ order_id: orderIds, status: "settled" })) {
    await giveBack(container, carrier)
  }
}

async function settleNewOrders(container: MedusaContainer, orderIds: readonly string[]): Promise<void> {
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const codes = await insights.codesOn(orderIds, CARRIER_PREFIX)
  if (codes.length === 0) return
  const carriers = await loyalty.listCarriers({ code: codes, status: "active" })
  const uses = await insights.carrierUses(
    carriers.map((carrier) => carrier.code),
    { order_ids: orderIds },
  )
  for (const use of uses) {
    const carrier = carriers.find((candidate) => candidate.code === use.code)
    if (carrier) await settleCarrier(container, carrier, use)
  }
}

/** Points held for a draft that was placed without them, is gone or has another customer now. */
async function leaveDrafts(container: MedusaContainer, orderIds: readonly string[]): Promise<void> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const filter = { subject_type: "draft_order", subject_id: orderIds, status: "active" } as const
  for (const carrier of await loyalty.listCarriers(filter)) {
    const draft = await findDraftOrder(container, carrier.subject_id)
    if (!draft) await freeCarrier(container, carrier)
    else if (ownerOf(draft) !== carrier.customer_id) await takeOffDraft(container, draft.id)
  }
}

/** A draft that is being edited keeps its points until they run out or it is placed. */
async function takeOffDraft(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    await removePointsFromDraftOrderWorkflow(container).run({ input: { order_id: orderId, actor: "system" } })
  } catch (error) {
    if (!Refusal.is(error)) throw error
  }
}

async function giveBack(container: MedusaContainer, carrier: PointsCarrier): Promise<void> {
  if (!carrier.entry_id || !carrier.order_id) return
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const entries = await ledger.entriesOfSource("order", [carrier.order_id])
  const reversals = entries.filter((entry) => entry.reverses_id === carrier.entry_id)
  const [use] = await insights.carrierUses([carrier.code], { order_ids: [carrier.order_id] })
  const target = redeemTarget(carrier, use?.kept ?? 0)
  const spent = carrier.points - reversals.reduce((sum, entry) => sum + entry.amount, 0)
  if (spent <= target) return
  const outcome = await ledger.reverse({
    entry_id: carrier.entry_id,
    amount: spent - target,
    key: `reverse:${carrier.entry_id}:${reversals.length}`,
    source_type: "order",
    source_id: carrier.order_id,
    actor: "system",
    reason: use?.kept ? "goods_returned" : "order_canceled",
  })
  // Another instance gave back the same share at the same moment; the next event or the nightly run compares again.
  if (!outcome.ok && outcome.code !== "key_reused") {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `order ${carrier.order_id}: ${spent - target} points could not be given back: ${outcome.code}`,
    )
  }
}
