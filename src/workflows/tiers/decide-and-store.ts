import { MedusaError } from "@medusajs/framework/utils"
import { decideTier } from "../../domain/tiers/decide-tier"
import type { TierDecision, TierFacts } from "../../domain/tiers/tier-decision"
import { noTierYet, type TierState } from "../../domain/tiers/tier-state"
import type { StoredTier, TierChangeInput, TierWrite } from "../../modules/crm-loyalty/tier-types"
import { measure, type MeasureInput, type Measured } from "./measure"
import type { TierServices } from "./services"

/** Somebody else wrote a state between our reading and our writing: measure and decide again, this often. */
const ATTEMPTS = 8

export type TierCause = TierFacts["cause"]

interface Terms extends MeasureInput {
  readonly cause: TierCause
  readonly ladderNumber: number
}

export interface Decided {
  /** Customers whose state was written. */
  readonly written: string[]
  /** Customers with an earlier change whose effects are not done. */
  readonly unsettled: string[]
}

/**
 * Decides where customers belong and stores what changed. Nothing is measured or decided on a state that is not the one
 * being replaced.
 */
export async function decideAndStore(
  services: TierServices,
  customerIds: readonly string[],
  cause: TierCause,
): Promise<Decided> {
  const { loyalty } = services
  const setup = await loyalty.currentSetup()
  const { ladder, program } = setup
  const ladderNumber = await loyalty.ladderNumber(setup)
  const decided: Decided = { written: [], unsettled: [] }
  let open = [...new Set(customerIds)]
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS)
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `tiers of ${open.join(", ")} kept changing; the nightly run will find them`,
      )
    const terms: Terms = {
      ladder,
      ladderNumber,
      asOf: new Date(),
      timeZone: loyalty.options.timeZone,
      cause: program.enabled ? cause : "settings", // a programme that is off gives no bonus
    }
    const stored = await loyalty.tierStates(open)
    const states = new Map(open.map((id) => [id, stored.get(id)?.state ?? noTierYet]))
    const values = await measure(services, states, terms)
    const writes = open.flatMap((id) => writeOf(id, stored.get(id), values.get(id), terms))
    decided.unsettled.push(...[...stored.values()].filter(isUnsettled).map(({ customer_id }) => customer_id))
    open = writes.length > 0 ? await loyalty.writeTiers(writes) : []
    const overtaken = new Set(open)
    decided.written.push(...writes.map((write) => write.customer_id).filter((id) => !overtaken.has(id)))
  }
  return decided
}

/** Something that follows from an earlier change was not done, or is just being done. */
const isUnsettled = ({ effected, changes, mirrored_tier_id, state }: StoredTier): boolean =>
  effected < changes || mirrored_tier_id !== state.tierId

function writeOf(
  customerId: string,
  stored: StoredTier | undefined,
  measured: Measured | undefined,
  terms: Terms,
): TierWrite[] {
  if (!measured) return []
  const { ladder, asOf, timeZone, cause, ladderNumber } = terms
  const decision = decideTier(stored?.state ?? noTierYet, { ...measured, cause }, ladder, asOf, timeZone)
  if (!isNews(decision, stored, terms)) return []
  return [
    {
      customer_id: customerId,
      version: stored?.version ?? 0,
      state: decision.state,
      review_due_at: decision.reviewDueAt,
      value: measured.value,
      ladder_number: ladderNumber,
      change: changeOf(decision),
      at: asOf,
    },
  ]
}

/** Who was never placed stands on the first tier without a row; only doings of his own give him one there. */
function isNews(
  decision: TierDecision,
  stored: StoredTier | undefined,
  { ladder, cause, ladderNumber }: Terms,
): boolean {
  if (!stored || stored.version === 0) return cause === "activity" || decision.tierId !== ladder.tiers[0]?.id
  return (
    decision.change !== "none" ||
    stored.ladder_number !== ladderNumber ||
    stored.review_due_at?.getTime() !== decision.reviewDueAt?.getTime() ||
    !sameState(stored.state, decision.state)
  )
}

const sameState = (a: TierState, b: TierState): boolean =>
  a.tierId === b.tierId &&
  a.locked === b.locked &&
  a.since?.getTime() === b.since?.getTime() &&
  a.lastReviewAt?.getTime() === b.lastReviewAt?.getTime() &&
  a.graceUntil?.getTime() === b.graceUntil?.getTime()

function changeOf({ change, reason, bonusPoints, tierId }: TierDecision): TierChangeInput | null {
  if (change === "none") return null
  return {
    from_tier_id: reason.detail.from_tier_id,
    to_tier_id: tierId,
    change,
    reason: reason.code,
    detail: { ...reason.detail },
    bonus_points: bonusPoints,
    actor: null,
  }
}
