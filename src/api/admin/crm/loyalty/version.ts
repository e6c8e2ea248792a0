import type { LoyaltySetup } from "../../../../modules/crm-loyalty/types"
import type { SetupVersion } from "../../../../types/loyalty-admin"

export const versionOf = ({ number, validFrom }: LoyaltySetup): SetupVersion => ({
  number,
  valid_from: validFrom.toISOString(),
})
