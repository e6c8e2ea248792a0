import type { LocalDate } from "../time/zoned"
import type { BirthDate } from "./calendar"
import type { Weekday } from "./local-moment"

export type Gender = "male" | "female" | "other"
export type RfmLevel = "low" | "medium" | "high"
/** A level by thresholds, or 1 (worst) to 5 (best) by quantiles; a shop uses one of the two at a time. */
export type RfmScore = RfmLevel | 1 | 2 | 3 | 4 | 5
export type CustomValue = string | number | boolean | readonly string[] | null

/** One line of goods. Gift cards are no goods: leave them out. */
export interface OrderItemFact {
  readonly product_id: string | null
  /** With the parents of each category, so that a rule on "Clothes" covers "Clothes > Shirts". */
  readonly category_ids: readonly string[]
  readonly collection_id: string | null
  readonly type_id: string | null
  readonly tag_ids: readonly string[]
  /** > 0, may be a fraction (0.5 kg). */
  readonly quantity: number
  /** Line total in minor units before discounts, with tax; >= 0. */
  readonly amount: number
  /** Sold below its own list price, or under a promotion. */
  readonly is_discounted: boolean
}

export type Counts = Readonly<Record<string, number>>

/**
 * Facts are what conditions may look at: plain values under flat keys. A key that is not there was not loaded, and a rule
 * that needs it refuses; null says that the shop knows there is none. All amounts are integers in minor units; those of rules
 * and reasons, which people and the API see, are main units.
 */
export interface PlainFacts {
  /** Today in the shop's zone. */
  readonly "moment.local_date": LocalDate
  readonly "moment.weekday": Weekday
  /** Since local midnight, 0-1439. */
  readonly "moment.minutes": number

  /** ISO 4217, lower case. */
  readonly "order.currency": string
  /** Goods before discounts, with tax, without shipping and gift cards. */
  readonly "order.goods": number
  readonly "order.items": readonly OrderItemFact[]
  readonly "order.sales_channel_id": string | null
  /** Where the goods leave from; empty while unknown. */
  readonly "order.stock_location_ids": readonly string[]
  readonly "order.shipping_option_ids": readonly string[]
  readonly "order.payment_provider_ids": readonly string[]
  /** Orders of the same person (customer, phone or e-mail) before this one, cancelled ones left out. */
  readonly "order.earlier_orders": number

  /** False for a guest. */
  readonly "customer.has_account": boolean
  /** Manual, smart and tier groups; empty for a guest. */
  readonly "customer.group_ids": readonly string[]
  readonly "customer.tag_ids": readonly string[]
  readonly "customer.tier_id": string | null
  readonly "customer.staff_id": string | null
  readonly "customer.area": string | null
  readonly "customer.gender": Gender | null
  readonly "customer.birth": BirthDate | null
  /** E.164, all of them. */
  readonly "customer.phones": readonly string[]
  readonly "customer.name": string | null
  /** Day in the shop's zone, as all days here; null for a guest. */
  readonly "customer.registered_on": LocalDate | null
  /** "Skip automatic groups and tier". */
  readonly "customer.skips_automatic": boolean
  /** By the field's key; a field without a value is absent or null. Dates are "YYYY-MM-DD". */
  readonly "customer.custom_fields": Readonly<Record<string, CustomValue>>

  /** Null: no orders. */
  readonly "stats.first_order_on": LocalDate | null
  readonly "stats.last_order_on": LocalDate | null
  /** Spendable now: balance less holds. */
  readonly "points.available": number

  /** Null: no orders, so no score. */
  readonly "rfm.recency": RfmScore | null
  readonly "rfm.frequency": RfmScore | null
  readonly "rfm.monetary": RfmScore | null
  readonly "rfm.segment": string | null
}

/** Key + ":" + currency code, for example `debt.owed:vnd`. */
export interface CurrencyFacts {
  /** Below 0 the shop owes the customer. */
  readonly "debt.owed": number
  readonly "debt.overdue": number
}

/** Key + "@" + window, for example `stats.orders@30d`. Orders leave out drafts and cancelled ones. */
export interface WindowFacts {
  readonly "stats.orders": number
  /** Of those orders, the ones with at least one returned item. */
  readonly "stats.returned_orders": number
  /** Earned and bonus points less their reversals. */
  readonly "points.ranking": number
}

/** Key + "@" + window: a number by id, for example `bought.category@ever` = { pcat_1: 3 }. An id that is not in it counts 0. */
export interface CountsFacts {
  /** Quantity bought and not returned. Categories include parents. */
  readonly "bought.product": Counts
  readonly "bought.category": Counts
  readonly "bought.collection": Counts
  readonly "bought.product_type": Counts
  readonly "bought.brand": Counts
  /** Orders by sales channel. */
  readonly "orders.by_channel": Counts
  /** Uses by voucher definition. */
  readonly "vouchers.used": Counts
}

/** Key + ":" + currency + "@" + window, for example `stats.spent:vnd@30d`. */
export interface CurrencyWindowFacts {
  /** What the orders of the window cost, less returns. */
  readonly "stats.spent": number
}

export type Facts = { readonly [K in keyof PlainFacts]?: PlainFacts[K] } & {
  readonly [K in keyof CurrencyFacts as `${K}:${string}`]?: CurrencyFacts[K]
} & { readonly [K in keyof WindowFacts as `${K}@${string}`]?: WindowFacts[K] } & {
  readonly [K in keyof CountsFacts as `${K}@${string}`]?: CountsFacts[K]
} & { readonly [K in keyof CurrencyWindowFacts as `${K}:${string}@${string}`]?: CurrencyWindowFacts[K] }

export type FactKey = keyof Facts
