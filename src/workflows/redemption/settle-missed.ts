import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { retire } from "./carrier-promotion"
import { syncRedemptions } from "./sync-redemptions"

export interface SettleMissedInput {
  /** Carriers younger than this are left to their events: their checkout may still be running. @default 15 */
  min_age_minutes?: number
}

export interface SettleMissedSummary {
  /** Orders that were looked at. */
  orders: number
  /** Carriers made worthless for good. */
  retired: number
  /** Left for the next run. */
  failed: number
}

const PAGE = 200

const settleMissedStep = createStep(
  "crm-settle-missed-redemptions",
  async ({ min_age_minutes = 15 }: SettleMissedInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const before = new Date(Date.now() - min_age_minutes * 60_000)
    const summary: SettleMissedSummary = { orders: 0, retired: 0, failed: 0 }
    const count = async (done: "orders" | "retired", work: Promise<void>): Promise<void> => {
      try {
        await work
        summary[done]++
      } catch {
        summary.failed++
      }
    }
    let after: string | undefined
    for (;;) {
      const page = await loyalty.listCarriers({ open: true, after, limit: PAGE })
      const due = page.filter((carrier) => new Date(carrier.updated_at) < before)
      const active = due.filter(({ status }) => status === "active")
      for (const id of await ordersOf(container, active)) await count("orders", syncRedemptions(container, [id]))
      for (const carrier of due.filter(({ status }) => status !== "active")) {
        await count("retired", finish(container, carrier))
      }
      after = page.at(-1)?.hold_id
      if (page.length < PAGE) return new StepResponse(summary)
    }
  },
)

/** Orders that were made of the carriers' carts and drafts. */
async function ordersOf(container: MedusaContainer, carriers: readonly PointsCarrier[]): Promise<string[]> {
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const carts = carriers.filter(({ subject_type }) => subject_type === "cart")
  const drafts = carriers.filter(({ subject_type }) => subject_type === "draft_order").map((c) => c.subject_id)
  const uses = await insights.carrierUses(
    carts.map(({ code }) => code),
    { customer_ids: [...new Set(carts.map((c) => c.customer_id))], cart_ids: carts.map((c) => c.subject_id) },
  )
  return [...new Set([...uses.map((use) => use.order_id), ...drafts])]
}

/** What a crash has left undone of a carrier that is settled or released. */
async function finish(container: MedusaContainer, carrier: PointsCarrier): Promise<void> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  await retire(container, carrier.status === "released" ? { ...carrier, amount: 0 } : carrier)
  await loyalty.changeCarrier(carrier.hold_id, carrier.status, { retired_at: new Date() })
}

/** Settles orders that used points and whose event was lost, and ends what an interrupted settlement has begun. */
export const settleMissedRedemptionsWorkflow = createWorkflow(
  "crm-settle-missed-redemptions",
  (input: SettleMissedInput) => {
    return new WorkflowResponse(settleMissedStep(input))
  },
)
