import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { thresholdOf } from "../../domain/tiers/standing"
import { mirrorTiers } from "./mirror-tiers"
import { addTierSummaries, NOBODY, refreshTiers, type TierSummary } from "./refresh-tiers"
import { tierServices } from "./services"
import { ensureTierGroups } from "./tier-groups"

const PAGE = 500
/** How far back lost events are looked for when the ladder counts purchases. */
const RECENT_DAYS = 3

export interface ReviewSummary extends TierSummary {
  /** Customers who were put back into the group of their tier. */
  regrouped: number
}

type NextPage = (after: string) => Promise<string[]>

/** Calls `work` with page after page of ids until there are none. */
async function throughPages(next: NextPage, work: (ids: string[]) => Promise<void>): Promise<void> {
  for (let after: string | undefined = ""; after !== undefined;) {
    const ids: string[] = await next(after)
    if (ids.length > 0) await work(ids)
    after = ids.at(-1)
  }
}

/** Places every customer by the present ladder, without bonuses. Every page is committed. */
export async function placeEverybody(container: MedusaContainer): Promise<TierSummary> {
  const { insights, loyalty } = tierServices(container)
  await ensureTierGroups(container, (await loyalty.currentSetup()).ladder, { rename: true })
  let summary = NOBODY
  await throughPages(
    (after) => insights.customerIds(after, PAGE),
    async (ids) => {
      summary = addTierSummaries(summary, await refreshTiers(container, ids, "settings"))
    },
  )
  return summary
}

/**
 * Everything about tiers that time or a lost event has left to do. Each part takes its customers in committed pages, so an
 * interrupted run goes on the next night.
 */
async function reviewTiers(container: MedusaContainer): Promise<ReviewSummary> {
  const { loyalty, insights } = tierServices(container)
  let summary = NOBODY
  const ladderNumber = await loyalty.ladderNumber(await loyalty.currentSetup())
  if (await loyalty.hasOlderLadder(ladderNumber)) summary = await placeEverybody(container)
  const at = new Date()
  const refresh = async (ids: string[]): Promise<void> => {
    summary = addTierSummaries(summary, await refreshTiers(container, ids, "activity"))
  }
  await throughPages((after) => loyalty.listDueTiers({ at, after, limit: PAGE }), refresh)
  await throughPages(await lookedOver(container, at), refresh)
  let regrouped = 0
  await throughPages(
    (after) => insights.misplacedCustomers(after, PAGE),
    async (ids) => {
      await mirrorTiers(container, ids)
      regrouped += ids.length
    },
  )
  return { ...summary, regrouped }
}

/** Customers who may stand higher by now although no event said so. */
async function lookedOver(container: MedusaContainer, at: Date): Promise<NextPage> {
  const { loyalty, insights } = tierServices(container)
  const { ladder } = await loyalty.currentSetup()
  const tiers = ladder.tiers.map((tier) => ({ id: tier.id, threshold: thresholdOf(ladder, tier) }))
  const since = new Date(at.getTime() - RECENT_DAYS * 86_400_000)
  return ladder.metric.kind === "ranking_points"
    ? (after) => insights.possibleRisers(tiers, after, PAGE)
    : (after) => insights.recentBuyers(since, after, PAGE)
}

const reviewTiersStep = createStep("crm-review-tiers", async (_input: Record<string, never>, { container }) => {
  return new StepResponse<ReviewSummary>(await reviewTiers(container))
})

export const reviewTiersWorkflow = createWorkflow("crm-review-tiers", (input: Record<string, never>) => {
  return new WorkflowResponse(reviewTiersStep(input))
})

const placeEverybodyStep = createStep("crm-place-everybody", async (_input: Record<string, never>, { container }) => {
  return new StepResponse<TierSummary>(await placeEverybody(container))
})

/** After a change of the ladder. Interrupted, the nightly run starts it again. */
export const placeEverybodyWorkflow = createWorkflow("crm-place-everybody", (input: Record<string, never>) => {
  return new WorkflowResponse(placeEverybodyStep(input))
})
