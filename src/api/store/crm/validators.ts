import { z } from "@medusajs/framework/zod"
import { paging } from "../../paging"

export const storePointsQuery = z.object(paging)
export type StorePointsQuery = z.output<typeof storePointsQuery>

/** Any number passes here: the rules refuse fractions, zero and too many with their own codes. */
export const storeCartPoints = z.object({ points: z.number() })
export type StoreCartPoints = z.output<typeof storeCartPoints>
