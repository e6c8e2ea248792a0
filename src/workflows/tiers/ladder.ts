import type { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type TierLadder, tierLadder } from "../../domain/tiers/ladder"
import { startReviewsOnChange } from "../../domain/tiers/review-dates"
import type { LoyaltySetup } from "../../modules/crm-loyalty/types"
import { Refusal } from "../../refusal"
import type { AdminTiers } from "../../types/loyalty-admin"
import { LADDER_SAVED } from "./events"
import { tierServices } from "./services"

/**
 * Saves a changed ladder, valid from now on; everybody is then placed by it in the background.
 * @param change what makes the new ladder of the present one, however wrong: the set-up checks it and names each problem
 */
export async function saveLadder(
  container: MedusaContainer,
  change: (ladder: TierLadder) => object,
  actor: string,
): Promise<AdminTiers> {
  const { loyalty } = tierServices(container)
  const setup = await loyalty.saveSetup(({ ladder }) => {
    const wanted = change(ladder)
    const parsed = tierLadder.safeParse(wanted)
    return { ladder: parsed.success ? startReviewsOnChange(ladder, parsed.data, new Date()) : (wanted as TierLadder) }
  }, actor)
  const bus: IEventBusModuleService = container.resolve(Modules.EVENT_BUS)
  await bus.emit({ name: LADDER_SAVED, data: { number: setup.number } })
  return toAdminTiers(container, setup)
}

/** The ladder with the number of customers on each tier. */
export async function adminTiers(container: MedusaContainer): Promise<AdminTiers> {
  return toAdminTiers(container, await tierServices(container).loyalty.currentSetup())
}

async function toAdminTiers(container: MedusaContainer, setup: LoyaltySetup): Promise<AdminTiers> {
  const { tiers, ...ladder } = setup.ladder
  const counts = await tierServices(container).insights.tierCounts(tiers[0]?.id ?? "")
  return {
    version: { number: setup.number, valid_from: setup.validFrom.toISOString() },
    tiers: tiers.map((tier) => ({ ...tier, customers: counts.get(tier.id) ?? 0 })),
    count: tiers.length,
    ladder,
  }
}

/** The tiers from the lowest to the highest, wherever in the list they were put. */
export const inOrder = <T extends { from?: unknown }>(tiers: readonly T[]): T[] =>
  [...tiers].sort((a, b) => Number(a.from) - Number(b.from))

/** @throws Refusal 404 `tier_unknown` */
export function mustKnowTier(ladder: TierLadder, id: string): void {
  if (ladder.tiers.some((tier) => tier.id === id)) return
  throw new Refusal(404, "tier_unknown", `There is no tier ${id}. It may have been deleted.`, { tier_id: id })
}

/** Nothing but a hand moves locked customers. @throws Refusal 409 `tier_in_use` */
export async function mustBeUnlocked(container: MedusaContainer, tierId: string): Promise<void> {
  const locked = await tierServices(container).loyalty.countLockedOnTier(tierId)
  if (locked === 0) return
  throw new Refusal(
    409,
    "tier_in_use",
    `${locked} locked customers stand on this tier. Move or unlock them first; everybody else moves by himself.`,
    { tier_id: tierId, locked },
  )
}
