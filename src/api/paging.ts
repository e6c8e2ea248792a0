import { z } from "@medusajs/framework/zod"

/** `limit` and `offset` as Medusa's own lists take them. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
}
