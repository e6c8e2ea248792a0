import { localDate, type LocalDate } from "../time/zoned"
import type { Facts } from "./facts"

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What the clock on the shop's wall shows. */
export interface LocalMoment {
  readonly date: LocalDate
  readonly weekday: Weekday
  /** Whole minutes on the wall clock, 0-1439. On a day with a change of the clock some come twice or never. */
  readonly minutes: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", hour: "numeric", minute: "numeric" })
  clocks.set(timeZone, made)
  return made
}

/**
 * The wall clock of a zone at a moment; seconds are dropped.
 * @throws RangeError for a zone that is no IANA name, or an invalid date
 */
export function localMoment(at: Date, timeZone: string): LocalMoment {
  const date = localDate(at, timeZone)
  const parts = clockOf(timeZone).formatToParts(at)
  const read = (type: "hour" | "minute"): number => Number(parts.find((part) => part.type === type)?.value)
  return { date, weekday: weekdayOf(date), minutes: read("hour") * 60 + read("minute") }
}

function weekdayOf({ year, month, day }: LocalDate): Weekday {
  const sundayFirst = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday
}

/** The moment facts of every evaluation. One `at` per order or pass, so that all its rules see the same clock. */
export function momentFacts(at: Date, timeZone: string): Facts {
  const { date, weekday, minutes } = localMoment(at, timeZone)
  return {
    "moment.local_date": date,
    "moment.weekday": weekday,
    "moment.minutes": minutes,
  }
}
