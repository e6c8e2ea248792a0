import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { freeHold } from "./free-hold"

export interface ReleaseSummary {
  holds: number
  failed: number
}

/** Gives back the points of carts that nobody touched for a while. One cart that cannot be freed does not stop the others. */
const releaseExpiredStep = createStep(
  "crm-release-expired-holds",
  async (_input: Record<string, never>, { container }) => {
    const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
    const summary: ReleaseSummary = { holds: 0, failed: 0 }
    let after: string | undefined
    for (;;) {
      const holds = await ledger.listExpiredHolds({ unit: "points", at: new Date(), after, limit: 200 })
      for (const hold of holds) {
        try {
          await freeHold(container, hold)
          summary.holds++
        } catch {
          summary.failed++
        }
      }
      after = holds.at(-1)?.id
      if (!after) return new StepResponse(summary)
    }
  },
)

export const releaseExpiredHoldsWorkflow = createWorkflow(
  "crm-release-expired-holds",
  (input: Record<string, never>) => {
    return new WorkflowResponse(releaseExpiredStep(input))
  },
)
