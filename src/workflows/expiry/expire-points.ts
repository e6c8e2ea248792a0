import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type { ExpirySummary } from "../../modules/crm-ledger/expiry"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { afterPosting } from "../loyalty/after-posting"

export interface ExpirePointsInput {
  /** Points that are no longer valid at this moment go. @default now */
  as_of?: string
}

/** Not compensated: what has expired has expired, and every batch is committed. */
const expirePointsStep = createStep("crm-expire-points", async ({ as_of }: ExpirePointsInput, { container }) => {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const summary: ExpirySummary = await ledger.expireLots({
    asOf: as_of ? new Date(as_of) : new Date(),
    reason: "expired",
    onBatch: ({ expired }) =>
      afterPosting(
        container,
        expired.map(({ owner_id, amount }) => ({
          customer_id: owner_id,
          points: -amount,
          kind: "expire",
          order_id: null,
        })),
      ),
  })
  return new StepResponse(summary)
})

/** Takes expired points out of all accounts; points that a cart holds survive until it lets them go. */
export const expirePointsWorkflow = createWorkflow("crm-expire-points", (input: ExpirePointsInput) => {
  return new WorkflowResponse(expirePointsStep(input))
})
