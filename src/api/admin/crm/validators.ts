import { z } from "@medusajs/framework/zod"
import { entryKinds } from "../../../domain/ledger/types"
import { paging } from "../../paging"

const list = (value: unknown): unknown => (typeof value === "string" ? value.split(",") : value)

export const adminPointsQuery = z.object({
  ...paging,
  /** Only these kinds of entries; repeated or separated by commas. */
  kind: z.preprocess(list, z.array(z.enum(entryKinds)).optional()),
})
export type AdminPointsQuery = z.output<typeof adminPointsQuery>
