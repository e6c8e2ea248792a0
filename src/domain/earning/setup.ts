import { z } from "zod"
import { tierLadder } from "../tiers/ladder"
import { groupPrograms } from "./group-program"
import { programSettings } from "./program"
import { earningRules } from "./rule"

/** Everything that decides about points and tiers; saved and versioned as a whole. */
export const loyaltySetup = z.strictObject({
  program: programSettings.prefault({}),
  ladder: tierLadder.prefault({}),
  rules: earningRules.prefault([]),
  group_programs: groupPrograms.prefault([]),
})

export type LoyaltySettings = z.output<typeof loyaltySetup>
