import { z } from "zod"
import { localDate, startOfLocalDay } from "../time/zoned"
import { text, type Text } from "./text"

/** Longest rolling window, in days: ten years. */
const MAX_DAYS = 3660
const MAX_MONTHS = 120

/** The period that a figure is counted over. "A month" is 30 rolling days unless the rule names calendar months. */
export const windowParams = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ever") }),
  z.strictObject({ kind: z.literal("days"), days: z.int().min(1).max(MAX_DAYS) }),
  z.strictObject({ kind: z.literal("this_month") }),
  z.strictObject({ kind: z.literal("last_months"), months: z.int().min(1).max(MAX_MONTHS) }),
])

export type Window = z.output<typeof windowParams>

/** The window's part of a fact key: `ever`, `30d`, `this_month`, `last_3_months`. */
export type WindowKey = "ever" | "this_month" | `${number}d` | `last_${number}_months`

export function windowKey(window: Window): WindowKey {
  switch (window.kind) {
    case "days":
      return `${window.days}d`
    case "last_months":
      return `last_${window.months}_months`
    default:
      return window.kind
  }
}

/** The window behind a key, so that a loader can serve `stats.orders@30d` from the key alone; undefined when it is none. */
export function windowOfKey(key: string): Window | undefined {
  if (key === "ever" || key === "this_month") return { kind: key }
  const match = /^(?:(\d+)d|last_(\d+)_months)$/.exec(key)
  if (!match) return undefined
  const raw = match[1] ? { kind: "days", days: Number(match[1]) } : { kind: "last_months", months: Number(match[2]) }
  const parsed = windowParams.safeParse(raw)
  return parsed.success ? parsed.data : undefined
}

/** Half-open: from <= t < to. Without `from`: since the beginning. */
export interface WindowBounds {
  readonly from: Date | null
  readonly to: Date
}

/**
 * Which moments a window holds, seen from `at`.
 *
 * `days: 30` begins at the first moment of the local day 30 days ago: "bought in the last 30 days" and "last purchase more than
 * 30 days ago" then exclude each other and leave no gap, and the set changes only at local midnight or with a new order, which
 * is what nightly decay can keep exact. `last_months: n` are the n complete calendar months before the current one.
 */
export function windowBounds(window: Window, at: Date, timeZone: string): WindowBounds {
  const today = localDate(at, timeZone)
  const firstOfMonth = (back: number): Date =>
    startOfLocalDay({ year: today.year, month: today.month - back, day: 1 }, timeZone)
  switch (window.kind) {
    case "ever":
      return { from: null, to: at }
    case "days":
      return { from: startOfLocalDay({ ...today, day: today.day - window.days }, timeZone), to: at }
    case "this_month":
      return { from: firstOfMonth(0), to: at }
    case "last_months":
      return { from: firstOfMonth(window.months), to: firstOfMonth(0) }
  }
}

export function windowText(window: Window): Text {
  switch (window.kind) {
    case "ever":
      return text("từ trước đến nay", "so far")
    case "days":
      return window.days === 1
        ? text("từ hôm qua đến nay", "since yesterday")
        : text(`trong ${window.days} ngày gần đây`, `in the last ${window.days} days`)
    case "this_month":
      return text("trong tháng này", "in this calendar month")
    case "last_months":
      return window.months === 1
        ? text("trong tháng trước", "in the previous calendar month")
        : text(`trong ${window.months} tháng dương lịch trước`, `in the previous ${window.months} calendar months`)
  }
}
