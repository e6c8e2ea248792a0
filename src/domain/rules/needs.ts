import type { Counts, CountsFacts, CurrencyFacts, CurrencyWindowFacts, FactKey, PlainFacts, WindowFacts } from "./facts"
import {
  isBirthDate,
  isBoolean,
  isCounts,
  isCustomFields,
  isGender,
  isInteger,
  isLocalDate,
  isMinuteOfDay,
  isOrderItem,
  isRfmScore,
  isString,
  isStringOrNull,
  isStrings,
  isWeekday,
  listOf,
  orNull,
  type Guard,
} from "./guards"
import { windowKey, type Window } from "./window"

const GUARDS: { readonly [K in keyof PlainFacts]: Guard<PlainFacts[K]> } = {
  "moment.local_date": isLocalDate,
  "moment.weekday": isWeekday,
  "moment.minutes": isMinuteOfDay,
  "order.currency": isString,
  "order.goods": isInteger,
  "order.items": listOf(isOrderItem),
  "order.sales_channel_id": isStringOrNull,
  "order.stock_location_ids": isStrings,
  "order.shipping_option_ids": isStrings,
  "order.payment_provider_ids": isStrings,
  "order.earlier_orders": isInteger,
  "customer.has_account": isBoolean,
  "customer.group_ids": isStrings,
  "customer.tag_ids": isStrings,
  "customer.tier_id": isStringOrNull,
  "customer.staff_id": isStringOrNull,
  "customer.area": isStringOrNull,
  "customer.gender": orNull(isGender),
  "customer.birth": orNull(isBirthDate),
  "customer.phones": isStrings,
  "customer.name": isStringOrNull,
  "customer.registered_on": orNull(isLocalDate),
  "customer.skips_automatic": isBoolean,
  "customer.custom_fields": isCustomFields,
  "stats.first_order_on": orNull(isLocalDate),
  "stats.last_order_on": orNull(isLocalDate),
  "points.available": isInteger,
  "rfm.recency": orNull(isRfmScore),
  "rfm.frequency": orNull(isRfmScore),
  "rfm.monetary": orNull(isRfmScore),
  "rfm.segment": isStringOrNull,
}

/** A fact that a condition asks for. Of a fact by id only `ids` are read (all of it when absent). */
export interface Need<V> {
  readonly key: FactKey
  readonly holds: Guard<V>
  readonly ids?: readonly string[]
}

export const fact = <K extends keyof PlainFacts>(key: K): Need<PlainFacts[K]> => ({ key, holds: GUARDS[key] })

export const moneyFact = (key: keyof CurrencyFacts, currency: string): Need<number> => ({
  key: `${key}:${currency}`,
  holds: isInteger,
})

export const countFact = (key: keyof WindowFacts, window: Window): Need<number> => ({
  key: `${key}@${windowKey(window)}`,
  holds: isInteger,
})

export const moneyWindowFact = (key: keyof CurrencyWindowFacts, currency: string, window: Window): Need<number> => ({
  key: `${key}:${currency}@${windowKey(window)}`,
  holds: isInteger,
})

/** @param ids the only ids that are read; without them the whole fact is */
export const countsFact = (key: keyof CountsFacts, window: Window, ids?: readonly string[]): Need<Counts> => ({
  key: `${key}@${windowKey(window)}`,
  holds: isCounts,
  ...(ids ? { ids } : {}),
})

/** An id that a loader left out counts 0; "constructor" is an id like any other. */
export const countOf = (counts: Counts, id: string): number => (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0)
