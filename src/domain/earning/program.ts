import { z } from "zod"

const points = z.int().min(0).max(1_000_000_000)
const money = z.number().positive().max(1e12)

/** What a point costs and is worth in one currency, in the currency's main unit. */
const rate = z.strictObject({
  /** Money that earns one point. */
  money_per_point: money,
  /** Money off for one point at checkout. */
  point_value: money,
})

/**
 * The settings of a points programme, named as the API and the admin name them.
 * Defaults are those of the reference systems. A change is valid from the moment of saving; past awards keep their terms.
 */
export const programSettings = z.strictObject({
  /** Off: nothing new is earned or spent; balances stay. */
  enabled: z.boolean().default(true),
  /** One rate per currency code; an order in another currency earns nothing. */
  rates: z
    .record(z.string().regex(/^[a-z]{3}$/, "must be a lower-case currency code such as vnd"), rate)
    .default({ vnd: { money_per_point: 10_000, point_value: 1_000 } }),
  /** Orders placed before this moment earn nothing; set it back to open the programme for past orders. */
  award_from: z.iso.datetime({ offset: true }).nullable().default(null),
  basis: z
    .strictObject({
      /** Count the goods with their tax (what the shopper pays) or without. */
      include_tax: z.boolean().default(true),
      include_shipping: z.boolean().default(false),
      /** No: goods that carry any discount earn nothing. */
      include_discounted_goods: z.boolean().default(true),
      excluded_category_ids: z.array(z.string()).default([]),
      /** Gift cards and store credit count as payment. */
      count_store_credit_as_paid: z.boolean().default(true),
    })
    .prefault({}),
  /** When points are posted: as money is collected, once everything is delivered (and paid), or at once. */
  trigger: z.enum(["paid", "delivered", "placed"]).default("paid"),
  /** Days for which posted points stay pending. */
  pending_days: z.int().min(0).max(365).default(0),
  rounding: z.enum(["down", "nearest", "up"]).default("down"),
  expiry: z
    .strictObject({
      mode: z.enum(["none", "rolling", "end_of_month", "end_of_quarter", "end_of_year"]).default("rolling"),
      months: z.int().min(1).max(240).default(12),
    })
    .prefault({}),
  redemption: z
    .strictObject({
      minimum_points: points.default(50),
      step: z.int().min(1).max(1_000_000).default(1),
      max_percent_of_goods: z.number().min(0).max(100).default(100),
      minimum_left: points.default(0),
      /** Points can be spent after so many paid orders. */
      usable_after_orders: z.int().min(0).max(1000).default(0),
      /** How long an untouched cart keeps the points that were applied to it. */
      hold_minutes: z.int().min(5).max(10_080).default(120),
    })
    .prefault({}),
  /** Points to take back are already spent: go below zero, take what is there, or owe them from the next award. */
  overdrawn: z.enum(["negative", "take_available", "owe"]).default("negative"),
  /** Several earning rules fit: the best one, or all of them. */
  rules_combine: z.enum(["best", "stack"]).default("best"),
})

export type ProgramSettings = z.output<typeof programSettings>

const bare = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? bare(field.unwrap() as z.ZodType) : field

/** Some of the settings, each as a whole section; what is left out stays out (zod's own partial() would fill it in). */
export const someProgramSettings = z.strictObject(
  Object.fromEntries(Object.entries(programSettings.shape).map(([key, field]) => [key, bare(field).optional()])),
) as unknown as z.ZodType<Partial<ProgramSettings>, Partial<z.input<typeof programSettings>>>

export const defaultProgram = (firstValues: Partial<ProgramSettings> = {}): ProgramSettings =>
  programSettings.parse(firstValues)
