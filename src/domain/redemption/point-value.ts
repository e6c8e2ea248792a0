import type { ProgramSettings } from "../earning/program"
import { fraction, round } from "../money/fraction"
import { toMinor } from "../money/minor-units"

/**
 * Money off for one point in whole minor units, half away from zero; 0 without a rate for the currency, or with one below
 * its smallest coin.
 */
export const pointValue = (rates: ProgramSettings["rates"], currency: string): number =>
  Object.hasOwn(rates, currency) ? toMinor(rates[currency].point_value, currency) : 0

/** How many points an amount is, exactly rounded; 0 when points have no value. Both in minor units, 0 or more. */
export const pointsIn = (amount: number, pointValueMinor: number, rounding: "up" | "down"): number =>
  pointValueMinor > 0 ? round(fraction(amount, pointValueMinor), rounding) : 0
