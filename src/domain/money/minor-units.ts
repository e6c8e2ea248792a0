/** Digits after the decimal point of the currencies that do not have two (ISO 4217). */
const DIGITS: Readonly<Record<string, number>> = {
  bif: 0,
  clp: 0,
  djf: 0,
  gnf: 0,
  isk: 0,
  jpy: 0,
  kmf: 0,
  krw: 0,
  pyg: 0,
  rwf: 0,
  ugx: 0,
  uyi: 0,
  vnd: 0,
  vuv: 0,
  xaf: 0,
  xof: 0,
  xpf: 0,
  bhd: 3,
  iqd: 3,
  jod: 3,
  kwd: 3,
  lyd: 3,
  omr: 3,
  tnd: 3,
}

/** @param currencyCode ISO 4217, any case */
export const currencyDigits = (currencyCode: string): number => DIGITS[currencyCode.toLowerCase()] ?? 2

/**
 * Main units (as in Medusa's API) to integer minor units, half away from zero: 12.345 usd is 1235, 1000 vnd is 1000.
 * @param amount a decimal number or its exact text
 * @throws RangeError when it is not a number or too large to be exact
 */
export function toMinor(amount: number | string, currencyCode: string): number {
  const text = decimalText(amount)
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (!match) throw new RangeError(`not an amount: ${amount}`)
  const [, sign, whole = "", fraction = ""] = match
  const digits = currencyDigits(currencyCode)
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"))
  const rounded = Number(kept + (Number(fraction[digits] ?? 0) >= 5 ? 1n : 0n))
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`too large to be exact: ${amount}`)
  return sign && rounded !== 0 ? -rounded : rounded
}

/** Plain digits without an exponent; binary noise past 12 decimals (0.1 + 0.2) is dropped. */
function decimalText(amount: number | string): string {
  if (typeof amount === "string" && !/e/i.test(amount)) return amount.trim()
  const value = Number(amount)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(amount)
  return value.toFixed(12)
}

/** Integer minor units to main units, for people and for Medusa's API. */
export const fromMinor = (minor: number, currencyCode: string): number => minor / 10 ** currencyDigits(currencyCode)
