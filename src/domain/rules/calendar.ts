import type { LocalDate } from "../time/zoned"

const DAY_MS = 86_400_000

/** A date of birth; many customers tell only day and month. */
export interface BirthDate {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

const dayNumber = ({ year, month, day }: LocalDate): number => Date.UTC(year, month - 1, day) / DAY_MS

/**
 * Calendar days from one date to another; negative when `to` is earlier. Bought at 23:59 yesterday is 1 day ago at 00:01: the
 * answer changes only at local midnight, so that a nightly pass is exact for the whole day. SQL: `to_date - from_date`, both
 * taken in the shop's zone.
 */
export const daysFrom = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Whoever was born on 29 February celebrates on the 28th in a common year: the birthday stays in its month. */
export function birthdayIn(year: number, { month, day }: BirthDate): LocalDate {
  return { year, month, day: month === 2 && day === 29 && !isLeap(year) ? 28 : day }
}

/** 0 on the day itself, otherwise 1-365 until the next one. */
export function daysUntilBirthday(birth: BirthDate, today: LocalDate): number {
  const thisYear = daysFrom(today, birthdayIn(today.year, birth))
  return thisYear >= 0 ? thisYear : daysFrom(today, birthdayIn(today.year + 1, birth))
}

/** Completed years; null without the year of birth; negative for a date in the future. */
export function ageOn(today: LocalDate, birth: BirthDate): number | null {
  if (birth.year === null) return null
  const hadBirthday = daysFrom(birthdayIn(today.year, birth), today) >= 0
  return today.year - birth.year - (hadBirthday ? 0 : 1)
}

/** A real day as YYYY-MM-DD, or undefined. */
export function parseDate(value: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const made = new Date(Date.UTC(year, month - 1, day))
  const exists = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day
  return exists ? { year, month, day } : undefined
}
