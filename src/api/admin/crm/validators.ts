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

export const asOfQuery = z.object({ at: z.iso.datetime({ offset: true }) })
export type AsOfQuery = z.output<typeof asOfQuery>

export const whyQuery = z.object({ locale: z.enum(["vi", "en"]).default("vi") })
export type WhyQuery = z.output<typeof whyQuery>

export const adjustPoints = z.object({
  points: z
    .number()
    .int("points are whole numbers")
    .refine((points) => points !== 0, { error: "0 points adjust nothing" })
    .refine(Number.isSafeInteger, { error: "too many points" }),
  reason: z.string().trim().min(1, "say why").max(500),
  counts_for_ranking: z.boolean().default(false),
  idempotency_key: z.string().min(1).max(200).optional(),
})
export type AdjustPoints = z.output<typeof adjustPoints>

/** All accounts, or those of some customers. */
export const ledgerScope = z.object({ customer_ids: z.array(z.string()).min(1).max(10_000).optional() })
export type LedgerScope = z.output<typeof ledgerScope>

/** The set-up checks its parts itself, with all problems at once; here they only have to be objects. */
export const anyObject = z.record(z.string(), z.unknown())

export const quoteRequest = z.object({
  currency_code: z.string().regex(/^[a-z]{3}$/, "must be a lower-case currency code such as vnd"),
  customer_id: z.string().optional(),
  sales_channel_id: z.string().optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  shipping: z.number().min(0).max(1e12).optional(),
  items: z
    .array(
      z.object({
        product_id: z.string().optional(),
        quantity: z.number().positive().max(1e6),
        unit_price: z.number().min(0).max(1e12),
        is_discounted: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(200),
})
