import type { MedusaContainer } from "@medusajs/framework/types"
import { tierName } from "../../domain/tiers/tier"
import type { StoreMe } from "../../types/loyalty"
import { tierServices } from "./services"
import { standingOf } from "./standing"

/** A shopper's tier and the next one, with the rate of one currency: the tier's own, else the programme's. */
export async function shopperTier(
  container: MedusaContainer,
  customerId: string,
  currencyCode: string,
): Promise<Pick<StoreMe, "tier" | "next_tier">> {
  const { loyalty } = tierServices(container)
  const { locale } = loyalty.options
  const [{ tier, next }, { program }] = await Promise.all([standingOf(container, customerId), loyalty.currentSetup()])
  return {
    tier: tier && {
      id: tier.id,
      name: tierName(tier, locale),
      discount_percent: tier.discount_percent,
      money_per_point: tier.rates[currencyCode] ?? program.rates[currencyCode]?.money_per_point ?? null,
    },
    next_tier: next && {
      id: next.tier.id,
      name: tierName(next.tier, locale),
      missing: next.missing,
      metric: next.metric,
    },
  }
}
