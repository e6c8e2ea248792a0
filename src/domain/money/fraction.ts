/** An exact ratio of integers; the denominator is positive. Points are computed in it and rounded once, at the end. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

export type Rounding = "down" | "nearest" | "up"

/** @throws RangeError for a denominator that is not positive */
export function fraction(num: number | bigint, den: number | bigint = 1): Fraction {
  const d = BigInt(den)
  if (d <= 0n) throw new RangeError(`denominator must be positive: ${den}`)
  return { num: BigInt(num), den: d }
}

export const add = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })

export const multiply = (a: Fraction, b: Fraction): Fraction => ({ num: a.num * b.num, den: a.den * b.den })

export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * To a whole number of at least 0: down, nearest (a half goes up) or up.
 * @throws RangeError for a negative fraction or a result beyond 2^53 - 1
 */
export function round(value: Fraction, mode: Rounding): number {
  if (value.num < 0n) throw new RangeError(`cannot round the negative ${value.num}/${value.den}`)
  const whole = value.num / value.den
  const rest = value.num % value.den
  const up = mode === "up" ? rest > 0n : mode === "nearest" ? rest * 2n >= value.den : false
  const result = Number(up ? whole + 1n : whole)
  if (!Number.isSafeInteger(result)) throw new RangeError(`too large to be exact: ${whole}`)
  return result
}
