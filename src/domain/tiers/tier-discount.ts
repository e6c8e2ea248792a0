import { toMinor } from "../money/minor-units"
import { percentOf } from "./percent-of"
import type { TierSettings } from "./tier"

export type TierDiscount =
  | {
      readonly ok: true
      /** Minor units, 1 or more. */
      readonly amount: number
      /** True when the cap cut the percentage. */
      readonly capped: boolean
    }
  | {
      readonly ok: false
      /** The tier has none, the goods are below its minimum order, or it comes to less than the smallest coin. */
      readonly code: "no_discount" | "below_minimum_order" | "nothing_to_discount"
      /** Minor units. */
      readonly detail: { readonly goods: number; readonly minimum: number | null; readonly missing: number }
    }

/**
 * What a tier takes off an order: its per cent of the goods, rounded down, at most the cap of the currency.
 * @param goods minor units, 0 or more
 * @throws RangeError for goods that are not a safe integer
 */
export function tierDiscount(
  tier: Pick<TierSettings, "discount_percent" | "max_discount" | "minimum_order">,
  goods: number,
  currency: string,
): TierDiscount {
  if (!Number.isSafeInteger(goods)) throw new RangeError(`not an amount in minor units: ${goods}`)
  const minimum = minorOf(tier.minimum_order, currency)
  const refuse = (code: (TierDiscount & { ok: false })["code"]): TierDiscount => ({
    ok: false,
    code,
    detail: { goods, minimum, missing: Math.max(0, (minimum ?? 0) - goods) },
  })
  if (tier.discount_percent <= 0) return refuse("no_discount")
  if (minimum !== null && goods < minimum) return refuse("below_minimum_order")
  const full = percentOf(Math.max(0, goods), tier.discount_percent)
  const amount = Math.min(full, minorOf(tier.max_discount, currency) ?? full)
  return amount > 0 ? { ok: true, amount, capped: amount < full } : refuse("nothing_to_discount")
}

const minorOf = (byCurrency: Readonly<Record<string, number>>, currency: string): number | null => {
  const money = Object.hasOwn(byCurrency, currency) ? byCurrency[currency] : undefined
  return money === undefined ? null : toMinor(money, currency)
}
