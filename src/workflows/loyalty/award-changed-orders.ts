import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { syncRedemptions } from "../redemption/sync-redemptions"
import { addSummaries, awardOrders, NOTHING_AWARDED, type AwardSummary } from "./award-orders-once"
import { collectOwed } from "./collect-owed"

export interface AwardChangedOrdersInput {
  /** Look at every order since the opening again, changed or not. */
  all?: boolean
  /** Orders read and posted together. @default 1000 */
  page_size?: number
  /** Orders younger than this are left to their events: their checkout may still be undone. @default 15 */
  min_age_minutes?: number
  /** The shop's past is brought in: nobody is told, and nobody gets a bonus for rising. @default false */
  silent?: boolean
}

const awardChangedOrdersStep = createStep(
  "crm-award-changed-orders",
  async (
    { all = false, page_size = 1000, min_age_minutes = 15, silent = false }: AwardChangedOrdersInput,
    { container },
  ) => {
    const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const placedFrom = await loyalty.openedAt()
    const placedBefore = new Date(Date.now() - min_age_minutes * 60_000)
    let summary: AwardSummary = NOTHING_AWARDED
    let after: string | undefined
    for (;;) {
      const ids = await insights.changedOrders({ placedFrom, placedBefore, after, limit: page_size, all })
      if (ids.length === 0) break
      await syncRedemptions(container, ids)
      summary = addSummaries(summary, await awardOrders(container, ids, { silent }))
      after = ids[ids.length - 1]
    }
    const owed = await collectOwed(loyalty, (ids) => awardOrders(container, ids, { silent }))
    return new StepResponse<AwardSummary>(addSummaries(summary, { orders: 0, ...owed }))
  },
)

/**
 * Finds what events have missed: placed orders without an award, or changed since theirs was computed. It also opens
 * the programme for past orders. Every page is committed, so an interrupted run goes on where it stopped.
 */
export const awardChangedOrdersWorkflow = createWorkflow(
  "crm-award-changed-orders",
  (input: AwardChangedOrdersInput) => {
    return new WorkflowResponse(awardChangedOrdersStep(input))
  },
)
