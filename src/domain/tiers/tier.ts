import { z } from "zod"

/** The colours that the admin's badges can draw. */
export const TIER_COLOURS = ["grey", "green", "red", "blue", "orange", "purple"] as const

const label = z.string().trim().min(1).max(60)
const money = z.number().positive().max(1e12)

/** Money by currency code, in the currency's main unit. */
const perCurrency = z.record(z.string().regex(/^[a-z]{3}$/, "must be a lower-case currency code such as vnd"), money)

/** One rung of the ladder, named as the API and the admin name it. */
export const tierSettings = z.strictObject({
  /** Stable: customers, groups and histories refer to it. */
  id: z.string().min(1).max(64),
  /** Shown where no name is given for the reader's language. */
  name: label,
  names: z.strictObject({ vi: label.optional(), en: label.optional() }).prefault({}),
  /** The lowest value of the ladder's metric that belongs to the tier: points, orders, or whole money in main units. */
  from: z.int().min(0).max(1e12),
  /** Money that earns one point; without one for the order's currency the programme's own rate holds. */
  rates: perCurrency.default({}),
  /** Off the goods, per cent with up to two decimals. */
  discount_percent: z.number().min(0).max(100).multipleOf(0.01, "must have no more than two decimals").default(0),
  /** The most that the discount takes off one order; no entry for a currency, no cap. */
  max_discount: perCurrency.default({}),
  /** Goods below this get no discount; no entry for a currency, no minimum. */
  minimum_order: perCurrency.default({}),
  /** Points given to whoever rises to the tier by his own purchases. */
  promotion_bonus: z.int().min(0).max(1_000_000_000).default(0),
  /** What members may expect, in the merchant's words. */
  benefits: z.string().max(2000).default(""),
  colour: z.enum(TIER_COLOURS).default("grey"),
})

export type TierSettings = z.output<typeof tierSettings>

export const tierName = (tier: Pick<TierSettings, "name" | "names">, locale: "vi" | "en"): string =>
  tier.names[locale] ?? tier.name
