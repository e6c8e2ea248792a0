export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Viet Nam keeps one time all year round. */
const OFFSET = 7 * HOUR

/** Midnight in Viet Nam at or before this moment, in milliseconds. */
export const midnight = (time: number) => Math.floor((time + OFFSET) / DAY) * DAY - OFFSET

/**
 * The moment that the demo takes for "now": the midnight at which today began, or that of CRM_DEMO_NOW.
 * Throws when that is not a date.
 */
export function demoNow(text: string | undefined, clock: number): number {
  const time = text ? Date.parse(text) : clock
  if (Number.isNaN(time)) throw new Error(`CRM_DEMO_NOW is "${text}", which is not a date; write it as 2026-03-01`)
  return midnight(time)
}

/** Calendar date in Viet Nam. */
export function calendar(time: number) {
  const local = new Date(time + OFFSET)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
  }
}

/** First days of the lunar year. Outside these years the shop has no Tết. */
const TET = [
  ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02", "2031-01-23"],
  ["2032-02-11", "2033-01-31", "2034-02-19", "2035-02-08", "2036-01-28", "2037-02-15", "2038-02-04", "2039-01-24"],
]
  .flat()
  .map((date) => Date.parse(`${date}T00:00:00+07:00`))

/** Days until the nearest coming Tết; below zero for the week after it. */
export function daysToTet(day: number): number | undefined {
  const days = TET.map((tet) => Math.round((tet - day) / DAY))
  return days.find((n) => n >= -7 && n <= 40)
}

const WEEKDAY = [1.25, 0.85, 0.85, 0.9, 0.95, 1.1, 1.3]
/** "month-day" of days on which people buy more. */
const OCCASIONS: Record<string, number> = {
  "2-14": 1.4,
  "3-8": 1.7,
  "10-20": 1.6,
  "11-11": 2,
  "11-20": 1.3,
  "12-12": 1.8,
  "12-24": 1.4,
}

/** How busy a day is; 1 is usual. */
export function busyness(day: number): number {
  const { month, day: date, weekday } = calendar(day)
  const payday = date >= 5 && date <= 10 ? 1.12 : 1
  return WEEKDAY[weekday] * payday * (OCCASIONS[`${month}-${date}`] ?? 1) * tetFactor(daysToTet(day))
}

function tetFactor(days: number | undefined): number {
  if (days === undefined) return 1
  if (days <= 0) return days > -4 ? 0.05 : 0.5
  if (days <= 3) return 0.9
  return days <= 24 ? 1.9 : 1.2
}
