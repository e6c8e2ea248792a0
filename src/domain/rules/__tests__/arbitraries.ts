import fc, { type Arbitrary } from "fast-check"
import { localDate } from "../../time/zoned"
import type { Counts, Facts, OrderItemFact } from "../facts"
import { localMoment } from "../local-moment"
import type { ConditionNode, RuleNode } from "../tree"
import { windowKey, type Window } from "../window"

const ID = ["a", "b", "c", "constructor"]
const WINDOWS: readonly Window[] = [
  { kind: "ever" },
  { kind: "days", days: 30 },
  { kind: "this_month" },
  { kind: "last_months", months: 2 },
]

const id = fc.constantFrom(...ID)
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 })
const window = fc.constantFrom(...WINDOWS)
const currency = fc.constant("vnd")
const match = fc.constantFrom("any", "all")
const small = fc.integer({ min: 0, max: 6 })
const optional = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined })

const is = fc.oneof(
  fc.record({ op: fc.constantFrom("gt", "gte", "lt", "lte"), value: small }),
  fc.tuple(small, small).map(([a, b]) => ({ op: "between", min: Math.min(a, b), max: Math.max(a, b) })),
)

const byIds = { ids }
const measured = { is, window }
const money = { is, window, currency }
const date = fc.constantFrom("2026-02-28", "2026-11-20", "2026-12-31")
const time = fc.constantFrom("00:00", "08:30", "17:30", "22:00", "23:59")
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 })
const range = (arbitrary: Arbitrary<string | number>) =>
  fc.tuple(arbitrary, arbitrary).map(([a, b]) => (a <= b ? { min: a, max: b } : { min: b, max: a }))

const contains = fc.oneof(
  fc.record({
    ids,
    match,
    min_quantity: optional(fc.integer({ min: 1, max: 4 })),
    full_price_only: optional(fc.boolean()),
  }),
  fc.record({ ids, match, min_amount: fc.integer({ min: 1, max: 6 }), currency }),
)
const bought = fc.oneof(
  fc.record({
    op: fc.constant("bought"),
    ids,
    match,
    window,
    min_quantity: optional(fc.integer({ min: 1, max: 4 })),
  }),
  fc.record({ op: fc.constant("never"), ids, window }),
)

/** Valid parameters of every condition; the catalogue test fails for a condition that is not here. */
export const PARAMS: Readonly<Record<string, Arbitrary<object>>> = {
  order_value: fc.oneof(
    fc.record({ min: small, currency }),
    fc.record({ max: small, currency }),
    fc.record({ min: small, max: small.map((n) => n + 7), currency }),
  ),
  item_quantity: fc.record({ is }),
  contains_product: contains,
  contains_category: contains,
  contains_collection: contains,
  contains_product_type: contains,
  contains_product_tag: contains,
  first_order: fc.constant({}),
  sales_channel: fc.record(byIds),
  stock_location: fc.record({ ids, match: fc.constantFrom("any", "only") }),
  shipping_option: fc.record(byIds),
  payment_provider: fc.record(byIds),
  order_currency: fc.record({ codes: fc.constantFrom(["vnd"], ["usd", "eur"]) }),
  weekday: fc.record({ days: weekdays }),
  hours: fc
    .record({ from: time, to: time, weekdays: optional(weekdays) })
    .map((hours) => (hours.from === hours.to ? { ...hours, to: "24:00" } : hours)),
  date_range: fc.oneof(
    fc.record({ from: date }),
    fc.record({ through: date }),
    range(date).map(({ min, max }) => ({ from: min, through: max })),
  ),
  customer_group: fc.record({ op: fc.constantFrom("in", "not_in"), ids }),
  tier: fc.record(byIds),
  customer_tag: fc.record({ ids, match }),
  assigned_staff: fc.record(byIds),
  account: fc.record({ kind: fc.constantFrom("registered", "guest") }),
  customer_name: fc.record({ texts: fc.constantFrom(["An"], ["Đức", "b"]), whole_words: optional(fc.boolean()) }),
  phone: fc.oneof(
    fc.record({ prefixes: fc.constantFrom(["+8498"], ["+84", "+1"]) }),
    fc.record({ carriers: fc.constantFrom(["viettel"], ["mobifone", "wintel"]) }),
  ),
  area: fc.record(byIds),
  gender: fc.record({ values: fc.constantFrom(["male"], ["female", "unknown"]) }),
  age: fc.record({ is }),
  birthday_within: fc.record({ days: fc.integer({ min: 0, max: 30 }) }),
  birthday_month: fc.oneof(
    fc.record({ which: fc.constantFrom("this", "next") }),
    fc.record({ which: fc.constant("chosen"), months: fc.constantFrom([1], [2, 11]) }),
  ),
  days_since_registration: fc.record({ is }),
  custom_field: fc.oneof(
    fc.record({ op: fc.constant("filled"), field: id }),
    fc.record({ op: fc.constant("equals"), field: id, value: fc.oneof(id, small, fc.boolean()) }),
    fc.record({ op: fc.constant("contains"), field: id, text: fc.constantFrom("a", "Ân") }),
    fc.tuple(id, fc.oneof(range(small), range(date))).map(([field, limits]) => ({ op: "between", field, ...limits })),
  ),
  skips_automatic: fc.constant({}),
  orders_count: fc.record(measured),
  spent: fc.record(money),
  average_order: fc.record(money),
  days_since_first_order: fc.record({ is }),
  days_since_last_order: fc.record({ is }),
  bought_product: bought,
  bought_category: bought,
  bought_collection: bought,
  bought_product_type: bought,
  bought_brand: bought,
  bought_on_channel: fc.record({ ids, window }),
  returned_orders: fc.record(measured),
  return_rate: fc.record(measured),
  points_available: fc.record({ is }),
  ranking_points: fc.record(measured),
  debt: fc.record({ kind: fc.constantFrom("owed", "overdue"), is, currency }),
  voucher_used: fc.record({ ids: optional(ids), is, window }),
  rfm_score: fc.record({
    dimension: fc.constantFrom("recency", "frequency", "monetary"),
    scores: fc.constantFrom<readonly (string | number)[]>(["high"], ["low", "medium"], [5], [1, 2, 3]),
  }),
  rfm_segment: fc.record(byIds),
}

const withoutUndefined = (params: object): object =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined))

export const conditionOfType = (type: string): Arbitrary<ConditionNode> =>
  (PARAMS[type] ?? fc.constant({})).map((params) => ({ type, ...withoutUndefined(params) }))

const leaf: Arbitrary<RuleNode> = fc.constantFrom(...Object.keys(PARAMS)).chain(conditionOfType)

/** A valid tree, at most five levels deep. */
export const tree: Arbitrary<RuleNode> = fc.letrec<{ node: RuleNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node

const idList = fc.uniqueArray(id, { maxLength: 3 })
const maybe = <T>(arbitrary: Arbitrary<T>): Arbitrary<T | null> => fc.option(arbitrary, { nil: null })
const counts: Arbitrary<Counts> = fc.dictionary(id, fc.integer({ min: 0, max: 4 }), { noNullPrototype: true })
const moment = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-12-31"), noInvalidDate: true })
const day = moment.map((at) => localDate(at, "Asia/Ho_Chi_Minh"))

const item: Arbitrary<OrderItemFact> = fc.record({
  product_id: maybe(id),
  category_ids: idList,
  collection_id: maybe(id),
  type_id: maybe(id),
  tag_ids: idList,
  quantity: fc.constantFrom(1, 2, 0.5),
  amount: small,
  is_discounted: fc.boolean(),
})

const score = fc.constantFrom("low", "medium", "high", 1, 3, 5)

const plain = fc.record({
  "order.currency": fc.constantFrom("vnd", "usd"),
  "order.goods": fc.integer({ min: 0, max: 14 }),
  "order.items": fc.array(item, { maxLength: 3 }),
  "order.sales_channel_id": maybe(id),
  "order.stock_location_ids": idList,
  "order.shipping_option_ids": idList,
  "order.payment_provider_ids": idList,
  "order.earlier_orders": small,
  "customer.has_account": fc.boolean(),
  "customer.group_ids": idList,
  "customer.tag_ids": idList,
  "customer.tier_id": maybe(id),
  "customer.staff_id": maybe(id),
  "customer.area": maybe(id),
  "customer.gender": maybe(fc.constantFrom("male", "female", "other")),
  "customer.birth": maybe(
    fc.record({
      year: maybe(fc.integer({ min: 1950, max: 2024 })),
      month: fc.constantFrom(2, 11),
      day: fc.integer({ min: 1, max: 28 }),
    }),
  ),
  "customer.phones": fc.subarray(["+84981234567", "+84551234567", "+12025550123"]),
  "customer.name": maybe(fc.constantFrom("Nguyễn Văn Ân", "Đức", "Lan")),
  "customer.registered_on": maybe(day),
  "customer.skips_automatic": fc.boolean(),
  "customer.custom_fields": fc.dictionary(id, maybe(fc.oneof(id, small, fc.boolean(), date, idList)), {
    noNullPrototype: true,
  }),
  "stats.first_order_on": maybe(day),
  "stats.last_order_on": maybe(day),
  "points.available": fc.integer({ min: -3, max: 9 }),
  "rfm.recency": maybe(score),
  "rfm.frequency": maybe(score),
  "rfm.monetary": maybe(score),
  "rfm.segment": maybe(id),
  "debt.owed:vnd": fc.integer({ min: -3, max: 9 }),
  "debt.overdue:vnd": small,
})

const windowed = WINDOWS.map((each) => {
  const key = windowKey(each)
  return fc.record({
    [`stats.orders@${key}`]: small,
    [`stats.returned_orders@${key}`]: small,
    [`stats.spent:vnd@${key}`]: fc.integer({ min: 0, max: 30 }),
    [`points.ranking@${key}`]: small,
    [`bought.product@${key}`]: counts,
    [`bought.category@${key}`]: counts,
    [`bought.collection@${key}`]: counts,
    [`bought.product_type@${key}`]: counts,
    [`bought.brand@${key}`]: counts,
    [`orders.by_channel@${key}`]: counts,
    [`vouchers.used@${key}`]: counts,
  })
})

/** Every fact that a generated tree can ask for; values that are known to be absent (null) included. */
export const facts: Arbitrary<Facts> = fc.tuple(plain, moment, ...windowed).map(([first, at, ...rest]) => {
  const { date: today, weekday, minutes } = localMoment(at, "Asia/Ho_Chi_Minh")
  const clock = {
    "moment.local_date": today,
    "moment.weekday": weekday,
    "moment.minutes": minutes,
  }
  return Object.assign({}, first, clock, ...rest) as Facts
})
