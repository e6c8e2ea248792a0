import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { expiryOf } from "../../domain/earning/expiry"
import { POINTS, type Posting } from "../../domain/ledger/types"
import { tierName } from "../../domain/tiers/tier"
import type { LoyaltySetup } from "../../modules/crm-loyalty/types"
import type { StoredTierChange } from "../../modules/crm-loyalty/tier-types"
import { TIER_CHANGED, type TierChangedData } from "./events"
import { mirrorTiers } from "./mirror-tiers"
import { refreshOpenCarts } from "./refresh-carts"
import { type TierServices, tierServices } from "./services"

/**
 * Does what follows from changes of tiers and was not done yet: bonus, customer group, open carts, event; then remembers
 * that it is done. Each part can be repeated, so whatever is lost on the way is done by the next call.
 * @returns the customers who got a bonus just now: their ranking points have grown
 */
export async function settleEffects(container: MedusaContainer, customerIds: readonly string[]): Promise<string[]> {
  if (customerIds.length === 0) return []
  const services = tierServices(container)
  const [changes, states] = await Promise.all([
    services.loyalty.openTierChanges(customerIds),
    services.loyalty.tierStates(customerIds),
  ])
  const unmirrored = [...states.values()].filter((stored) => stored.mirrored_tier_id !== stored.state.tierId)
  const ids = [...new Set([...changes, ...unmirrored].map(({ customer_id }) => customer_id))]
  if (ids.length === 0) return []
  const rewarded = await postBonuses(services, changes)
  const mirrored = await mirrorTiers(container, ids)
  const moves = changes.filter((change) => change.from_tier_id !== change.to_tier_id)
  await refreshOpenCarts(container, [...new Set(moves.map(({ customer_id }) => customer_id))])
  await emitChanges(container, moves)
  const effected = new Map(changes.map((change) => [change.customer_id, change.seq])) // oldest first: the last one stays
  await services.loyalty.markTierEffectsDone(
    ids.map((customer_id) => ({
      customer_id,
      effected: effected.get(customer_id) ?? states.get(customer_id)?.effected ?? 0,
      mirrored_tier_id: mirrored.get(customer_id) ?? null,
    })),
  )
  return rewarded
}

async function postBonuses({ loyalty, ledger }: TierServices, changes: readonly StoredTierChange[]): Promise<string[]> {
  const rewards = changes.filter((change) => change.bonus_points > 0)
  if (rewards.length === 0) return []
  const setup = await loyalty.currentSetup()
  const outcomes = await ledger.postMany(rewards.map((change) => bonusOf(change, setup, loyalty.options)))
  return rewards.flatMap((change, i) => {
    const outcome = outcomes[i]
    // Posted before, while the programme had another expiry.
    if (outcome?.ok === false && outcome.code === "key_reused") return []
    if (!outcome?.ok) {
      const why = JSON.stringify(outcome)
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The ledger refused the bonus of ${change.id}: ${why}`)
    }
    return outcome.created ? [change.customer_id] : []
  })
}

function bonusOf(
  change: StoredTierChange,
  { program, ladder }: LoyaltySetup,
  { timeZone, locale }: TierServices["loyalty"]["options"],
): Posting {
  const tier = ladder.tiers.find(({ id }) => id === change.to_tier_id)
  return {
    unit: POINTS,
    owner_id: change.customer_id,
    kind: "bonus",
    amount: change.bonus_points,
    key: `bonus:tier:${change.id}`,
    source_type: "tier",
    source_id: change.id,
    actor: "system",
    reason: tier ? tierName(tier, locale) : change.to_tier_id,
    event_at: change.at,
    expires_at: expiryOf(change.at, program.expiry, timeZone),
    details: { tier_id: change.to_tier_id, from_tier_id: change.from_tier_id },
  }
}

async function emitChanges(container: MedusaContainer, changes: readonly StoredTierChange[]): Promise<void> {
  if (changes.length === 0) return
  const bus: IEventBusModuleService = container.resolve(Modules.EVENT_BUS)
  await bus.emit<TierChangedData>(
    changes.map(({ id, customer_id, from_tier_id, to_tier_id, change }) => ({
      name: TIER_CHANGED,
      data: { id, customer_id, from_tier_id, to_tier_id, change },
    })),
  )
}
