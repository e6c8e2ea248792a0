import { Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { localDate, startOfLocalDay } from "../../domain/time/zoned"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { POINTS_EXPIRING, type PointsExpiringData } from "../loyalty/events"

/** Days before the expiry at which customers are told. */
const NOTICE_DAYS = [30, 7]
const PAGE = 1000

export interface WarnExpiringInput {
  /** @default now */
  as_of?: string
}

/** Sums the lots of one day per customer and page, so that nobody is told twice of one day. */
const warnExpiringStep = createStep("crm-warn-expiring", async ({ as_of }: WarnExpiringInput, { container }) => {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const bus = container.resolve(Modules.EVENT_BUS)
  const today = localDate(as_of ? new Date(as_of) : new Date(), loyalty.options.timeZone)
  let customers = 0
  for (const days of NOTICE_DAYS) {
    const from = startOfLocalDay({ ...today, day: today.day + days }, loyalty.options.timeZone)
    const to = startOfLocalDay({ ...today, day: today.day + days + 1 }, loyalty.options.timeZone)
    const due = await dueBetween(ledger, from, to)
    const messages = [...due].map(([customer_id, { points, expires_at }]) => ({
      name: POINTS_EXPIRING,
      data: { customer_id, points, expires_at: expires_at.toISOString(), days } satisfies PointsExpiringData,
    }))
    for (let i = 0; i < messages.length; i += PAGE) await bus.emit(messages.slice(i, i + PAGE))
    customers += messages.length
  }
  return new StepResponse({ customers })
})

async function dueBetween(
  ledger: CrmLedgerService,
  from: Date,
  to: Date,
): Promise<Map<string, { points: number; expires_at: Date }>> {
  const due = new Map<string, { points: number; expires_at: Date }>()
  let after: Awaited<ReturnType<CrmLedgerService["lotsExpiringBetween"]>>[number] | undefined
  for (;;) {
    const lots = await ledger.lotsExpiringBetween(from, to, PAGE, after)
    for (const lot of lots) {
      if (lot.unit !== "points" || !lot.expires_at || lot.remaining <= 0) continue
      const known = due.get(lot.owner_id)
      due.set(lot.owner_id, {
        points: (known?.points ?? 0) + lot.remaining,
        expires_at: known?.expires_at ?? lot.expires_at,
      })
    }
    after = lots.at(-1)
    if (lots.length < PAGE) return due
  }
}

/** Tells other code whose points expire in 30 and in 7 days; run once a day. */
export const warnExpiringWorkflow = createWorkflow("crm-warn-expiring", (input: WarnExpiringInput) => {
  return new WorkflowResponse(warnExpiringStep(input))
})
