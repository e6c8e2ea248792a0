import { z } from "@medusajs/framework/zod"

/** Any fields of a tier: the set-up checks them itself, with all problems at once. */
export const tierFields = z.record(z.string(), z.unknown())

/** The parts of the ladder that may be changed; what is left out stays. The set-up checks what is in them. */
export const ladderChange = z
  .object({
    metric: z.unknown(),
    window: z.unknown(),
    review: z.unknown(),
    on_review: z.unknown(),
    grace_days: z.unknown(),
    notice_days: z.unknown(),
    tiers: z.unknown(),
  })
  .partial()
export type LadderChange = z.output<typeof ladderChange>

export const setTier = z
  .object({ tier_id: z.string().min(1).max(64).optional(), locked: z.boolean().optional() })
  .refine((body) => body.tier_id !== undefined || body.locked !== undefined, {
    error: "name a tier_id, or say whether it is locked",
  })
export type SetTierBody = z.output<typeof setTier>
