import type { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../domain/money/minor-units"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { Refusal } from "../../refusal"
import type { AdminOrderPoints } from "../../types/loyalty-admin"
import { toPointEntry } from "./point-entries"

/** The points that an order brought and cost. */
export async function orderPoints(container: MedusaContainer, orderId: string): Promise<AdminOrderPoints> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const [[award], carriers, entries, [order]] = await Promise.all([
    loyalty.listAwards([orderId]),
    loyalty.listCarriers({ order_id: [orderId], status: "settled" }),
    ledger.entriesOfSource("order", orderId),
    insights.orderFacts([orderId]),
  ])
  if (!order) throw new Refusal(404, "order_unknown", `There is no order ${orderId}.`, { order_id: orderId })
  const uses = await insights.carrierUses(
    carriers.map((carrier) => carrier.code),
    { order_ids: [orderId] },
  )
  const redeemed = new Set(entries.filter((entry) => entry.kind === "redeem").map((entry) => entry.id))
  const isSpending = ({ id, reverses_id }: { id: string; reverses_id: string | null }): boolean =>
    redeemed.has(id) || (reverses_id !== null && redeemed.has(reverses_id))
  const sum = (spending: boolean): number =>
    entries.filter((entry) => isSpending(entry) === spending).reduce((total, entry) => total + entry.amount, 0)
  return {
    earned: sum(false),
    pending: award?.pending ?? 0,
    spent: sum(true) === 0 ? 0 : -sum(true),
    spent_amount: fromMinor(
      uses.reduce((total, use) => total + use.kept, 0),
      order.currencyCode,
    ),
    excess: award?.excess ?? 0,
    reason: award?.reason ?? null,
    breakdown: award?.breakdown ?? null,
    entries: [...entries].reverse().map((entry) => toPointEntry(entry, order.displayId)),
  }
}
