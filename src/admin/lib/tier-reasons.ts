import { loyalty } from "../i18n/en/loyalty"

type TierReasonText = keyof typeof loyalty.tier.reasons

/** Is there a text for this reason? A newer server may send others. */
export const isTierReason = (reason: string): reason is TierReasonText => Object.hasOwn(loyalty.tier.reasons, reason)
