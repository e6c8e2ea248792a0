import type { MedusaContainer } from "@medusajs/framework/types"
import type { EntryKind, LedgerEntry } from "../../domain/ledger/types"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointEntry, PointEntryPage } from "../../types/loyalty"

export interface PointEntriesInput {
  customerId: string
  kinds?: EntryKind[]
  limit: number
  offset: number
}

/** A page of a customer's point history, newest first, each entry with the number of its order. */
export async function pointEntries(container: MedusaContainer, input: PointEntriesInput): Promise<PointEntryPage> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const { customerId, kinds, limit, offset } = input
  const { entries, count } = await ledger.listEntries({ owner_id: customerId, unit: "points", kinds, limit, offset })
  const orderIds = entries.filter((entry) => entry.source_type === "order").map((entry) => entry.source_id)
  const awards = await loyalty.listAwards([...new Set(orderIds)])
  const displayIds = new Map(awards.map((award) => [award.order_id, award.display_id]))
  return {
    entries: entries.map((entry) => toPointEntry(entry, displayIds.get(entry.source_id) ?? null)),
    count,
    limit,
    offset,
  }
}

export const toPointEntry = (entry: LedgerEntry, displayId: number | null): PointEntry => ({
  id: entry.id,
  kind: entry.kind,
  points: entry.amount,
  balance_after: entry.balance_after,
  reason: entry.reason,
  order_display_id: displayId,
  event_at: entry.event_at.toISOString(),
  created_at: entry.created_at.toISOString(),
  expires_at: entry.expires_at?.toISOString() ?? null,
})
