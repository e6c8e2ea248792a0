import { randomFor } from "../lib/random"

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

function base32(value: number, length: number): string {
  let text = ""
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = ALPHABET[rest % 32] + text
  return text
}

export type NewId = (prefix: string, time: Date) => string

/**
 * Ids of Medusa's form (a prefix and a ULID) for moments in the past. After the time comes a counter, then random
 * letters: ids of one moment sort as they were made, and none comes twice. The same seed gives the same ids.
 */
export function idMaker(seed: string): NewId {
  const random = randomFor(seed)
  let made = 0
  const letters = () => base32(random.int(0, 2 ** 30 - 1), 6) + base32(random.int(0, 2 ** 20 - 1), 4)
  return (prefix, time) => `${prefix}_${base32(time.getTime(), 10)}${base32(made++, 6)}${letters()}`
}
