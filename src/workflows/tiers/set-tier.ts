import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { nextReviewDay } from "../../domain/tiers/review-dates"
import { noTierYet, type TierState } from "../../domain/tiers/tier-state"
import type { StoredTier, TierChangeReason, TierWrite } from "../../modules/crm-loyalty/tier-types"
import { Refusal } from "../../refusal"
import { mustKnowTier } from "./ladder"
import type { MeasureInput } from "./measure"
import { refreshTiers } from "./refresh-tiers"
import { tierServices } from "./services"
import { settleEffects } from "./settle-effects"

const ATTEMPTS = 8

export interface SetTierInput {
  customer_id: string
  /** Left out: the tier stays. */
  tier_id?: string
  locked: boolean
  /** The member of staff. */
  actor: string
}

/**
 * Puts a customer on a tier by hand, and locks him there or not. The row in the history cannot be undone, only followed by
 * another, so nothing is compensated.
 * @throws Refusal 404 `tier_unknown`
 */
async function setTier(container: MedusaContainer, input: SetTierInput): Promise<void> {
  const { loyalty } = tierServices(container)
  const setup = await loyalty.currentSetup()
  const { ladder } = setup
  const ladderNumber = await loyalty.ladderNumber(setup)
  if (input.tier_id !== undefined) mustKnowTier(ladder, input.tier_id)
  for (let attempt = 0; ; attempt++) {
    const stored = (await loyalty.tierStates([input.customer_id])).get(input.customer_id)
    const write = byHand(stored, input, { ladder, ladderNumber, asOf: new Date(), timeZone: loyalty.options.timeZone })
    if (!write) break
    const overtaken = await loyalty.writeTiers([write])
    if (overtaken.length === 0) break
    if (attempt === ATTEMPTS) {
      throw new Refusal(409, "tier_changed_meanwhile", "The tier kept changing at the same moment. Try again.", {})
    }
  }
  await settleEffects(container, [input.customer_id])
  if (!input.locked && input.tier_id === undefined) await refreshTiers(container, [input.customer_id], "settings")
}

/** @returns null when that is how the customer stands already */
function byHand(
  stored: StoredTier | undefined,
  { customer_id, tier_id, locked, actor }: SetTierInput,
  { ladder, ladderNumber, asOf, timeZone }: MeasureInput & { ladderNumber: number },
): TierWrite | null {
  const before = stored?.state ?? noTierYet
  const tierId = tier_id ?? before.tierId ?? ladder.tiers[0]?.id ?? null
  const moved = tierId !== before.tierId
  if (!moved && locked === before.locked) return null
  const state: TierState = moved
    ? { tierId, since: asOf, lastReviewAt: null, graceUntil: null, locked }
    : { ...before, graceUntil: null, locked }
  const reason: TierChangeReason = moved ? "moved" : locked ? "locked_by_hand" : "unlocked"
  return {
    customer_id,
    version: stored?.version ?? 0,
    state,
    review_due_at: locked ? null : nextReviewDay(ladder, state.since ?? asOf, asOf, timeZone),
    value: stored?.value ?? 0,
    ladder_number: ladderNumber,
    change: {
      from_tier_id: before.tierId,
      to_tier_id: tierId,
      change: "manual",
      reason,
      detail: { from_tier_id: before.tierId, to_tier_id: tierId, locked },
      bonus_points: 0,
      actor,
    },
    at: asOf,
  }
}

const setTierStep = createStep("crm-set-tier", async (input: SetTierInput, { container }) => {
  await setTier(container, input)
  return new StepResponse(input.customer_id)
})

export const setTierWorkflow = createWorkflow("crm-set-tier", (input: SetTierInput) => {
  return new WorkflowResponse(setTierStep(input))
})
