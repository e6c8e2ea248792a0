import { addMonths, localDate, startOfLocalDay } from "../time/zoned"
import type { ProgramSettings } from "./program"

const MONTHS_OF = { end_of_month: 1, end_of_quarter: 3, end_of_year: 12 } as const

/**
 * The first moment at which points earned at a moment are no longer valid; null when they never expire.
 * Rolling: the end of the day so many months later. Otherwise the end of the month, quarter or year in which that day
 * falls. Counted in the shop's zone.
 */
export function expiryOf(earnedAt: Date, expiry: ProgramSettings["expiry"], timeZone: string): Date | null {
  if (expiry.mode === "none") return null
  const due = addMonths(localDate(earnedAt, timeZone), expiry.months)
  if (expiry.mode === "rolling") return startOfLocalDay({ ...due, day: due.day + 1 }, timeZone)
  const length = MONTHS_OF[expiry.mode]
  const month = Math.floor((due.month - 1) / length) * length + 1 + length
  return startOfLocalDay({ year: due.year, month, day: 1 }, timeZone)
}
