import type { TierChangeKind } from "../../modules/crm-loyalty/tier-types"

/** A customer came to another tier, or to his first. At least once: the change's id tells a repetition. */
export const TIER_CHANGED = "crm.tier.changed"

export interface TierChangedData {
  /** Of the row in the history. */
  id: string
  customer_id: string
  from_tier_id: string | null
  to_tier_id: string | null
  change: TierChangeKind
}

/** The ladder was saved; everybody has to be placed by it. */
export const LADDER_SAVED = "crm.ladder.saved"
