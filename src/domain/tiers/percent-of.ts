import { fraction, multiply, round } from "../money/fraction"

const MILLIONTHS = 1_000_000

/**
 * A percentage of a whole amount, rounded down.
 * @param amount 0 or more
 * @param percent 0 to 100; counts with six decimals
 */
export const percentOf = (amount: number, percent: number): number =>
  round(multiply(fraction(amount), fraction(Math.round(percent * MILLIONTHS), 100 * MILLIONTHS)), "down")
