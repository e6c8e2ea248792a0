import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AwardBreakdown } from "../../domain/earning/award"
import { explainAward, type Locale } from "../../domain/earning/explain"
import type { LedgerEntry } from "../../domain/ledger/types"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { Refusal } from "../../refusal"
import type { AdminEntryWhy } from "../../types/loyalty-admin"
import { toPointEntry } from "./point-entries"
import { entrySentence } from "./entry-sentences"

/** The story behind one entry of the ledger, in words. */
export async function whyEntry(container: MedusaContainer, entryId: string, locale: Locale): Promise<AdminEntryWhy> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const entry = await ledger.retrieveEntry(entryId)
  if (!entry || entry.unit !== "points") {
    throw new Refusal(404, "entry_unknown", `There is no entry ${entryId}.`, { entry_id: entryId })
  }
  const reversed = entry.reverses_id ? await ledger.retrieveEntry(entry.reverses_id) : null
  const orderId = entry.source_type === "order" ? entry.source_id : null
  const [award] = orderId ? await loyalty.listAwards([orderId]) : []
  const displayId = award?.display_id ?? null
  const breakdown = breakdownOf(entry)
  const actor = await actorOf(container, entry)
  const reversedEntry = reversed ? toPointEntry(reversed, displayId) : null
  const first = entrySentence({ entry, displayId, actorName: actor?.name ?? null, reversed, locale })
  const details =
    breakdown && award
      ? explainAward(breakdown, Number(entry.details?.target ?? entry.amount), award.currency_code, locale)
      : []
  return {
    entry: toPointEntry(entry, displayId),
    sentences: [first, ...details],
    breakdown,
    reverses: reversedEntry,
    actor,
  }
}

const breakdownOf = (entry: LedgerEntry): AwardBreakdown | null =>
  entry.kind === "earn" && entry.details && "breakdown" in entry.details
    ? (entry.details.breakdown as AwardBreakdown)
    : null

async function actorOf(container: MedusaContainer, entry: LedgerEntry): Promise<AdminEntryWhy["actor"]> {
  if (!entry.actor || entry.actor === "system") return null
  const [user] = await container.resolve(Modules.USER).listUsers({ id: [entry.actor] }, { take: 1 })
  const name = user ? [user.first_name, user.last_name].filter(Boolean).join(" ") || user.email : null
  return { id: entry.actor, name }
}
