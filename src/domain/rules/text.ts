import { currencyDigits } from "../money/minor-units"
import type { LocalDate } from "../time/zoned"

/** One sentence or word in both languages of the product. */
export interface Text {
  readonly vi: string
  readonly en: string
}

export type Locale = keyof Text

export const text = (vi: string, en: string): Text => ({ vi, en })

const both = (write: (locale: Locale) => string): Text => ({ vi: write("vi"), en: write("en") })

const TAG: Readonly<Record<Locale, string>> = { vi: "vi-VN", en: "en-US" }

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: Locale, digits: number | undefined): Intl.NumberFormat {
  const key = `${locale}${digits ?? ""}`
  const known = formats.get(key)
  if (known) return known
  const fixed = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const made = new Intl.NumberFormat(TAG[locale], fixed)
  formats.set(key, made)
  return made
}

export const numberText = (value: number): Text => both((locale) => numberFormat(locale, undefined).format(value))

/** Main units as people write them: 10.000.000đ, 12.50 USD. */
export const moneyText = (main: number, currency: string): Text =>
  both((locale) => {
    const amount = numberFormat(locale, currencyDigits(currency)).format(main)
    return currency.toLowerCase() === "vnd" ? `${amount}đ` : `${amount} ${currency.toUpperCase()}`
  })

export const percentText = (value: number): Text => both((locale) => `${numberText(value)[locale]}%`)

/** A counted noun: the Vietnamese noun never changes, the English one takes its plural. */
export const countText = (count: number, noun: Noun): Text => {
  const { vi, en } = numberText(count)
  return text(`${vi} ${noun.vi}`, `${en} ${count === 1 ? noun.one : noun.many}`)
}

export interface Noun {
  readonly vi: string
  readonly one: string
  readonly many: string
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

export const monthText = (month: number): Text => text(`tháng ${month}`, MONTHS[month - 1] ?? String(month))

export const dateText = ({ year, month, day }: LocalDate): Text =>
  text(`${day}/${month}/${year}`, `${day} ${monthText(month).en} ${year}`)

const WEEKDAYS: readonly Text[] = [
  text("thứ Hai", "Monday"),
  text("thứ Ba", "Tuesday"),
  text("thứ Tư", "Wednesday"),
  text("thứ Năm", "Thursday"),
  text("thứ Sáu", "Friday"),
  text("thứ Bảy", "Saturday"),
  text("Chủ nhật", "Sunday"),
]

/** @param weekday 1 is Monday, 7 is Sunday (ISO 8601) */
export const weekdayText = (weekday: number): Text => WEEKDAYS[weekday - 1] ?? numberText(weekday)

/** Items that a list names before it says how many more there are. */
const LISTED = 10

/** Joined by commas only: "and" and "or" belong to the tree, so that a sentence stays unambiguous. */
export function listText(items: readonly Text[]): Text {
  const rest = items.length - LISTED
  const more = rest > 0 ? text(`và ${rest} mục khác`, `and ${rest} more`) : undefined
  return both((locale) => {
    const shown = items.slice(0, LISTED).map((item) => item[locale])
    return shown.join(", ") + (more ? ` ${more[locale]}` : "")
  })
}

export const quoted = (value: string): Text => text(`“${value}”`, `“${value}”`)
