import type { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../domain/money/minor-units"
import type { TierLadder } from "../../domain/tiers/ladder"
import { nextTier } from "../../domain/tiers/standing"
import type { TierSettings } from "../../domain/tiers/tier"
import { noTierYet } from "../../domain/tiers/tier-state"
import type { NextTierUp } from "../../types/tiers"
import { measure } from "./measure"
import { tierServices } from "./services"

export interface Standing {
  /** Null only for a customer who was locked without one. */
  readonly tier: TierSettings | null
  readonly next: NextTierUp | null
  readonly locked: boolean
  /** Null for somebody who was never placed and so stands on the first tier. */
  readonly since: Date | null
  readonly reviewDueAt: Date | null
  readonly graceUntil: Date | null
  /** What counts now: points, orders, or money in main units. */
  readonly value: number
}

/** Where a customer stands now, and what is missing to the next tier. */
export async function standingOf(container: MedusaContainer, customerId: string): Promise<Standing> {
  const services = tierServices(container)
  const { loyalty } = services
  const [{ ladder }, states] = await Promise.all([loyalty.currentSetup(), loyalty.tierStates([customerId])])
  const stored = states.get(customerId)
  const state = stored?.state ?? noTierYet
  const terms = { ladder, asOf: new Date(), timeZone: loyalty.options.timeZone }
  const value = (await measure(services, new Map([[customerId, state]]), terms)).get(customerId)?.value ?? 0
  const first = state.locked ? null : ladder.tiers[0]
  const tier = ladder.tiers.find(({ id }) => id === state.tierId) ?? first ?? null
  const next = nextTier(ladder, value, tier?.id ?? null)
  return {
    tier,
    next: next && { tier: next.tier, missing: shown(next.missing, ladder), metric: ladder.metric.kind },
    locked: state.locked,
    since: state.since,
    reviewDueAt: stored?.review_due_at ?? null,
    graceUntil: state.graceUntil,
    value: shown(value, ladder),
  }
}

const shown = (value: number, { metric }: TierLadder): number =>
  metric.kind === "spend" ? fromMinor(value, metric.currency) : value
