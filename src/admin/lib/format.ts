export interface Format {
  /** 1.234.567 */
  number: (value: number) => string
  /** The same with a plus or minus sign; 0 has none. */
  signed: (value: number) => string
  /** @param value main units of the currency */
  money: (value: number, currencyCode: string) => string
  date: (value: string | Date) => string
  dateTime: (value: string | Date) => string
  /** @param end the first moment that is outside: the day before it is the last one that counts */
  lastDay: (end: string | Date) => string
}

/** Vietnamese writes dates in digits, day first; the other languages name the month, which no reader can swap. */
const dateOptions = (language: string): Intl.DateTimeFormatOptions =>
  language === "vi" ? { day: "2-digit", month: "2-digit", year: "numeric" } : { dateStyle: "medium" }

/** The dashboard's language codes as the browser knows them: ptBR is pt-BR. English for what is no language. */
const localeOf = (language: string): string => {
  try {
    return Intl.NumberFormat.supportedLocalesOf([language.replace(/([a-z])([A-Z])/, "$1-$2")])[0] ?? "en"
  } catch {
    return "en"
  }
}

/**
 * @param language the dashboard's language
 * @param timeZone IANA name; the reader's own when left out
 */
export function createFormat(language: string, timeZone?: string): Format {
  const locale = localeOf(language)
  const number = new Intl.NumberFormat(locale)
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" })
  const date = new Intl.DateTimeFormat(locale, { ...dateOptions(language), timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone })
  return {
    number: (value) => number.format(value),
    signed: (value) => signed.format(value),
    money: (value, currencyCode) =>
      new Intl.NumberFormat(locale, { style: "currency", currency: currencyCode.toUpperCase() }).format(value),
    date: (value) => date.format(new Date(value)),
    dateTime: (value) => `${date.format(new Date(value))} ${time.format(new Date(value))}`,
    lastDay: (end) => date.format(new Date(new Date(end).getTime() - 1)),
  }
}

const DAY_MS = 86_400_000

/** Whole calendar days of the reader from today to the last day before a moment; 0 on that day, negative afterwards. */
export function daysLeft(end: string | Date, now: Date): number {
  return Math.round((startOfDay(new Date(new Date(end).getTime() - 1)) - startOfDay(now)) / DAY_MS)
}

const startOfDay = (moment: Date): number =>
  new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime()
