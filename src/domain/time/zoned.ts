/** A calendar day in some zone. Month 1-12, day 1-31. */
export interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  formats.set(timeZone, made)
  return made
}

function wallClock(at: Date, timeZone: string): Record<string, number> {
  return Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
}

/** The calendar day on which a moment falls in the zone. */
export function localDate(at: Date, timeZone: string): LocalDate {
  const { year = 0, month = 0, day = 0 } = wallClock(at, timeZone)
  return { year, month, day }
}

/**
 * The first moment of a calendar day in the zone. Overflowing months and days are carried (month 13 is January).
 * Where the clock skips midnight, the first moment that exists.
 */
export function startOfLocalDay(date: LocalDate, timeZone: string): Date {
  const wanted = Date.UTC(date.year, date.month - 1, date.day)
  let guess = wanted
  for (let i = 0; i < 3; i++) {
    const off = offsetAt(new Date(guess), timeZone)
    if (wanted - off === guess) break
    guess = wanted - off
  }
  return new Date(guess)
}

function offsetAt(at: Date, timeZone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wallClock(at, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The same day so many months later; a day that the month lacks becomes its last (31 January + 1 is 28 or 29 February). */
export function addMonths({ year, month, day }: LocalDate, months: number): LocalDate {
  const index = year * 12 + (month - 1) + months
  const y = Math.floor(index / 12)
  const m = (index % 12) + 1
  return { year: y, month: m, day: Math.min(day, daysInMonth(y, m)) }
}
