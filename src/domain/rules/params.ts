import { z } from "zod"
import { fromMinor, toMinor } from "../money/minor-units"

/** Most ids in one condition; a longer list wants a collection, category, tag or group. */
const MAX_IDS = 500

export const idParam = z.string().min(1).max(200)

/** At least one: "in none of them" would be an accident. */
export const idsParam = z.array(idParam).min(1).max(MAX_IDS)

export const matchParam = z.enum(["any", "all"])

/** ISO 4217, lower case as Medusa writes it. */
export const currencyParam = z.string().regex(/^[a-z]{3}$/, { error: "must be a currency code such as vnd" })

/** Main units, as in Medusa's API; far below 2^53 minor units, so that sums stay exact. */
export const MAX_MONEY = 1_000_000_000_000

/** Main units, 0 or more. */
export const moneyParam = z.number().min(0).max(MAX_MONEY)

/** Can the amount be paid in the currency? 0.5 vnd and 1.234 usd cannot; an unknown amount or currency is not judged here. */
export const isPayable = (amount: number | undefined, currency: string | undefined): boolean =>
  amount === undefined || currency === undefined || fromMinor(toMinor(amount, currency), currency) === amount

export const NOT_PAYABLE = "is finer than the smallest unit of the currency"

/** 1 is Monday, 7 is Sunday. */
export const weekdaysParam = z
  .array(z.int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "each weekday once" })

export const MAX_QUANTITY = 1_000_000

export const minQuantityParam = z.int().min(1).max(MAX_QUANTITY)

/** About a hundred years. */
export const MAX_DAYS_AGO = 36_500

/** Orders, points, uses. */
export const MAX_COUNT = 1_000_000_000
