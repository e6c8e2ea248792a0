import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { syncRedemptions } from "../redemption/sync-redemptions"
import { awardOrders, type AwardSummary } from "./award-orders-once"

export interface AwardOrdersInput {
  order_ids: string[]
}

/**
 * Not compensated: it brings the ledger to what the orders say, so that running it again is the remedy for everything,
 * its own interruption included.
 */
const awardOrdersStep = createStep("crm-award-orders", async ({ order_ids }: AwardOrdersInput, { container }) => {
  await syncRedemptions(container, order_ids)
  return new StepResponse<AwardSummary>(await awardOrders(container, order_ids))
})

/**
 * Brings the points of some orders to what they should be by now: those spent on them, then those earned by them. Harmless to repeat: the same state of an
 * order posts nothing twice, whatever the number, order or delay of the events that lead here.
 */
export const awardOrdersWorkflow = createWorkflow("crm-award-orders", (input: AwardOrdersInput) => {
  return new WorkflowResponse(awardOrdersStep(input))
})
