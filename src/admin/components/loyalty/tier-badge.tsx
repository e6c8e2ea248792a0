import { Badge } from "@medusajs/ui"
import { tierName, type TierSettings } from "../../../domain/tiers/tier"
import { useLocale } from "../../hooks/use-locale"

/** A tier by its name, in its colour. */
export const TierBadge = ({ tier }: { tier: Pick<TierSettings, "name" | "names" | "colour"> }) => {
  const { language } = useLocale()
  return (
    <Badge size="2xsmall" color={tier.colour} className="max-w-full" data-testid="crm-tier-badge">
      <span className="truncate">{tierName(tier, language)}</span>
    </Badge>
  )
}
