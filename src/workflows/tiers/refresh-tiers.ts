import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { decideAndStore, type TierCause } from "./decide-and-store"
import { tierServices } from "./services"
import { settleEffects } from "./settle-effects"

const PAGE = 500

export interface TierSummary {
  /** Customers who were looked at. */
  customers: number
  /** Of these, whose state was written. */
  written: number
}

export const NOBODY: TierSummary = { customers: 0, written: 0 }

export const addTierSummaries = (a: TierSummary, b: TierSummary): TierSummary => ({
  customers: a.customers + b.customers,
  written: a.written + b.written,
})

/**
 * Brings customers to the tier that they have earned: decided and stored, then whatever follows from it. Harmless to repeat
 * and to interrupt. A bonus may lift somebody further: then he is looked at again.
 * @param cause the customers' own doings give bonuses, the shop's do not
 */
export async function refreshTiers(
  container: MedusaContainer,
  customerIds: readonly string[],
  cause: TierCause,
): Promise<TierSummary> {
  const ids = [...new Set(customerIds)]
  let summary = NOBODY
  for (let i = 0; i < ids.length; i += PAGE) {
    const page = ids.slice(i, i + PAGE)
    summary = addTierSummaries(summary, { customers: page.length, written: await refreshPage(container, page, cause) })
  }
  return summary
}

async function refreshPage(
  container: MedusaContainer,
  customerIds: readonly string[],
  cause: TierCause,
): Promise<number> {
  const services = tierServices(container)
  let written = 0
  let open = customerIds
  while (open.length > 0) {
    const decided = await decideAndStore(services, open, cause)
    written += decided.written.length
    open = await settleEffects(container, [...new Set([...decided.written, ...decided.unsettled])])
  }
  return written
}

/**
 * For the code that posts or takes back points: afterwards, with the customers concerned. Where nobody's tier changes it
 * only reads: three statements for all.
 */
export async function refreshTiersAfterPosting(
  container: MedusaContainer,
  customerIds: readonly string[],
): Promise<void> {
  if (customerIds.length > 0) await refreshTiers(container, customerIds, "activity")
}

export interface RefreshTiersInput {
  customer_ids: string[]
  cause: TierCause
}

/** Not compensated: it brings tiers to what the facts say, so running it again is the remedy for everything. */
const refreshTiersStep = createStep(
  "crm-refresh-tiers",
  async ({ customer_ids, cause }: RefreshTiersInput, { container }) =>
    new StepResponse<TierSummary>(await refreshTiers(container, customer_ids, cause)),
)

export const refreshTiersWorkflow = createWorkflow("crm-refresh-tiers", (input: RefreshTiersInput) => {
  return new WorkflowResponse(refreshTiersStep(input))
})
