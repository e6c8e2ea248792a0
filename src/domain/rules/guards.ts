import type { LocalDate } from "../time/zoned"
import type { BirthDate } from "./calendar"
import type { CustomValue, Gender, OrderItemFact, RfmScore } from "./facts"
import type { Weekday } from "./local-moment"

/** Is a loaded fact of the kind that conditions may rely on? One that is not refuses the rule (`fact_broken`). */
export type Guard<V> = (raw: unknown) => raw is V

export const isInteger: Guard<number> = (raw): raw is number => Number.isSafeInteger(raw)
export const isBoolean: Guard<boolean> = (raw): raw is boolean => typeof raw === "boolean"
export const isString: Guard<string> = (raw): raw is string => typeof raw === "string"

export const orNull =
  <V>(guard: Guard<V>): Guard<V | null> =>
  (raw): raw is V | null =>
    raw === null || guard(raw)

export const listOf =
  <V>(guard: Guard<V>): Guard<readonly V[]> =>
  (raw): raw is readonly V[] =>
    Array.isArray(raw) && raw.every((item) => guard(item))

export const isStringOrNull = orNull(isString)
export const isStrings = listOf(isString)

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw)

const isQuantity: Guard<number> = (raw): raw is number => typeof raw === "number" && Number.isFinite(raw)

const oneOfValues =
  <const V>(...values: readonly V[]): Guard<V> =>
  (raw): raw is V =>
    values.some((value) => value === raw)

/** Id to count or quantity; an id that is not in it counts 0. */
export const isCounts: Guard<Readonly<Record<string, number>>> = (raw): raw is Readonly<Record<string, number>> =>
  isRecord(raw) && Object.values(raw).every(isQuantity)

export const isWeekday: Guard<Weekday> = oneOfValues<Weekday>(1, 2, 3, 4, 5, 6, 7)
export const isGender: Guard<Gender> = oneOfValues<Gender>("male", "female", "other")
export const isRfmScore: Guard<RfmScore> = oneOfValues<RfmScore>("low", "medium", "high", 1, 2, 3, 4, 5)

export const isMinuteOfDay: Guard<number> = (raw): raw is number => isInteger(raw) && raw >= 0 && raw < 1440

const isDay = (year: number, month: unknown, day: unknown): boolean =>
  isInteger(month) &&
  isInteger(day) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  (day <= 28 || day <= daysIn(year, month))

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const isLocalDate: Guard<LocalDate> = (raw): raw is LocalDate =>
  isRecord(raw) && isInteger(raw.year) && isDay(raw.year, raw.month, raw.day)

/** Without a year every day of a leap year is possible. */
export const isBirthDate: Guard<BirthDate> = (raw): raw is BirthDate =>
  isRecord(raw) &&
  (raw.year === null || isInteger(raw.year)) &&
  isDay(raw.year === null ? 2000 : raw.year, raw.month, raw.day)

export const isOrderItem: Guard<OrderItemFact> = (raw): raw is OrderItemFact =>
  isRecord(raw) &&
  isStringOrNull(raw.product_id) &&
  isStringOrNull(raw.collection_id) &&
  isStringOrNull(raw.type_id) &&
  isStrings(raw.category_ids) &&
  isStrings(raw.tag_ids) &&
  isQuantity(raw.quantity) &&
  isInteger(raw.amount) &&
  isBoolean(raw.is_discounted)

const isCustomValue: Guard<CustomValue> = (raw): raw is CustomValue =>
  raw === null || isString(raw) || isQuantity(raw) || isBoolean(raw) || isStrings(raw)

export const isCustomFields: Guard<Readonly<Record<string, CustomValue>>> = (
  raw,
): raw is Readonly<Record<string, CustomValue>> => isRecord(raw) && Object.values(raw).every(isCustomValue)
