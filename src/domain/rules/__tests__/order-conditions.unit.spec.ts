import type { Facts, OrderItemFact } from "../facts"
import { ask, given, refusals } from "./ask"

const item = (changes: Partial<OrderItemFact> = {}): OrderItemFact => ({
  product_id: "prod_shirt",
  category_ids: ["cat_shirts", "cat_clothes"],
  collection_id: "col_summer",
  type_id: "type_top",
  tag_ids: ["tag_cotton"],
  quantity: 1,
  amount: 200_000,
  is_discounted: false,
  ...changes,
})

const order = (changes: Facts = {}): Facts => ({ "order.currency": "vnd", ...changes })
const cart = (...items: OrderItemFact[]): Facts => order({ "order.items": items })

describe("order value", () => {
  const band = { type: "order_value", min: 100_000, max: 200_000, currency: "vnd" }
  const goods = (amount: number) => order({ "order.goods": amount })

  it.each([
    [99_999, { answer: false, code: "order_value_too_low" }],
    [100_000, { answer: true }],
    [199_999, { answer: true }],
    [200_000, { answer: false, code: "order_value_too_high" }],
  ])("with %d against a band from 100,000 to less than 200,000", (amount, expected) => {
    expect(ask(band, goods(amount))).toMatchObject(expected)
  })

  it("tells how much is missing to the minimum", () => {
    const detail = { actual: 320_000, min: 500_000, missing: 180_000, currency: "vnd" }
    expect(ask({ type: "order_value", min: 500_000, currency: "vnd" }, goods(320_000))).toEqual({
      answer: false,
      code: "order_value_too_low",
      detail,
    })
  })

  it("takes main units as the API does, to the last cent", () => {
    const rule = { type: "order_value", min: 0.29, max: 19.99, currency: "usd" }
    const dollars = (cents: number): Facts => ({ "order.currency": "usd", "order.goods": cents })
    expect([28, 29, 1_998, 1_999].map((cents) => ask(rule, dollars(cents)).answer)).toEqual([false, true, true, false])
    expect(ask(rule, dollars(5)).detail).toEqual({ actual: 0.05, min: 0.29, missing: 0.24, currency: "usd" })
    expect(ask(rule, dollars(2_500)).detail).toEqual({ actual: 25, max: 19.99, currency: "usd" })
    expect(refusals({ ...rule, min: 0.295 })).toEqual(["/min broken_condition"])
    expect(refusals({ ...rule, max: 19.999 })).toEqual(["/max broken_condition"])
  })

  it("leaves the open side of a band open", () => {
    expect(ask({ type: "order_value", min: 0, currency: "vnd" }, goods(0)).answer).toBe(true)
    expect(ask({ type: "order_value", max: 1, currency: "vnd" }, goods(0)).answer).toBe(true)
    expect(ask({ type: "order_value", min: 1, currency: "vnd" }, goods(9_000_000_000_000)).answer).toBe(true)
  })

  it("has no answer for an order in another currency, and its negation has none either", () => {
    const dollars: Facts = { "order.currency": "usd", "order.goods": 150_000 }
    const expected = { answer: null, code: "other_currency", detail: { found: "usd", wanted: "vnd" } }
    expect(ask(band, dollars)).toEqual(expected)
    expect(ask({ not: band }, dollars)).toEqual(expected)
  })

  it("refuses a band without limits, an empty one, and amounts that nobody can pay", () => {
    expect(refusals({ type: "order_value", currency: "vnd" })).toEqual(["/min broken_condition"])
    expect(refusals({ ...band, max: 100_000 })).toEqual(["/max broken_condition"])
    expect(refusals({ ...band, min: 0.5 })).toEqual(["/min broken_condition"])
    expect(refusals({ ...band, min: -1 })).toEqual(["/min broken_condition"])
    expect(refusals({ ...band, currency: "VND" })).toEqual(["/currency broken_condition"])
  })
})

describe("item quantity", () => {
  const atLeast3 = { type: "item_quantity", is: { op: "gte", value: 3 } }

  it("adds all lines, fractions included, without binary noise", () => {
    expect(ask(atLeast3, cart(item({ quantity: 1 }), item({ quantity: 2 })))).toEqual({ answer: true })
    const tenths = Array.from({ length: 30 }, () => item({ quantity: 0.1 }))
    expect(ask(atLeast3, cart(...tenths))).toEqual({ answer: true })
  })

  it("tells what an order lacks", () => {
    expect(ask(atLeast3, cart(item({ quantity: 2.5 })))).toEqual({
      answer: false,
      code: "item_quantity_too_low",
      detail: { actual: 2.5, op: "gte", value: 3 },
    })
    expect(ask(atLeast3, cart())).toMatchObject({ answer: false, detail: { actual: 0 } })
  })
})

describe("contained goods", () => {
  it.each([
    ["contains_product", "prod_shirt", item({ product_id: null })],
    ["contains_category", "cat_clothes", item({ category_ids: [] })],
    ["contains_collection", "col_summer", item({ collection_id: null })],
    ["contains_product_type", "type_top", item({ type_id: null })],
    ["contains_product_tag", "tag_cotton", item({ tag_ids: [] })],
  ])("%s finds its id on a line and nothing on a line without", (type, id, without) => {
    const wanted = { type, match: "any", ids: [id] }
    expect(ask(wanted, cart(item()))).toEqual({ answer: true })
    expect(ask(wanted, cart(without))).toMatchObject({ answer: false, code: `${type}_too_few` })
    expect(ask({ ...wanted, ids: ["other"] }, cart(item()))).toMatchObject({ answer: false, code: `${type}_too_few` })
  })

  it("contains nothing when the cart is empty, under both matches", () => {
    for (const match of ["any", "all"]) {
      expect(ask({ type: "contains_product", match, ids: ["prod_shirt"] }, cart())).toEqual({
        answer: false,
        code: "contains_product_too_few",
        detail: { actual: 0, min_quantity: 1, missing: 1, ids: ["prod_shirt"] },
      })
    }
  })

  it("counts several ids together under any, each alone under all", () => {
    const shirtAndHat = cart(item({ quantity: 1 }), item({ product_id: "prod_hat", quantity: 2 }))
    const wanted = { type: "contains_product", ids: ["prod_shirt", "prod_hat"], min_quantity: 3 }
    expect(ask({ ...wanted, match: "any" }, shirtAndHat)).toEqual({ answer: true })
    expect(ask({ ...wanted, match: "all" }, shirtAndHat)).toEqual({
      answer: false,
      code: "contains_product_too_few",
      detail: { actual: 1, min_quantity: 3, missing: 2, ids: ["prod_shirt"] },
    })
    expect(ask({ ...wanted, match: "all", min_quantity: 1 }, shirtAndHat)).toEqual({ answer: true })
  })

  it("counts a line in two wanted categories once", () => {
    const wanted = { type: "contains_category", match: "any", ids: ["cat_shirts", "cat_clothes"], min_quantity: 2 }
    expect(ask(wanted, cart(item({ quantity: 1 })))).toMatchObject({ answer: false, detail: { actual: 1, missing: 1 } })
  })

  it("reaches a minimum amount exactly, in its own currency only", () => {
    const wanted = {
      type: "contains_category",
      match: "any",
      ids: ["cat_clothes"],
      min_amount: 400_000,
      currency: "vnd",
    }
    expect(ask(wanted, cart(item(), item()))).toEqual({ answer: true })
    expect(ask(wanted, cart(item(), item({ amount: 199_999 })))).toMatchObject({
      answer: false,
      code: "contains_category_below_amount",
      detail: { amount: 399_999, min_amount: 400_000, missing: 1, currency: "vnd" },
    })
    expect(ask(wanted, { ...cart(item(), item()), "order.currency": "usd" })).toMatchObject({
      answer: null,
      code: "other_currency",
    })
  })

  it("takes a minimum amount in main units", () => {
    const wanted = { type: "contains_product", match: "any", ids: ["prod_shirt"], min_amount: 19.99, currency: "usd" }
    const dollars = (amount: number): Facts => ({ ...cart(item({ amount })), "order.currency": "usd" })
    expect(ask(wanted, dollars(1_999))).toEqual({ answer: true })
    expect(ask(wanted, dollars(1_998))).toMatchObject({
      answer: false,
      detail: { amount: 19.98, min_amount: 19.99, missing: 0.01, currency: "usd" },
    })
    expect(refusals({ ...wanted, min_amount: 0.001 })).toEqual(["/min_amount broken_condition"])
  })

  it("leaves discounted lines out when asked to", () => {
    const wanted = { type: "contains_product", match: "any", ids: ["prod_shirt"], min_quantity: 2 }
    const half = cart(item(), item({ is_discounted: true }))
    expect(ask(wanted, half).answer).toBe(true)
    expect(ask({ ...wanted, full_price_only: true }, half)).toMatchObject({ answer: false, detail: { actual: 1 } })
  })

  it("refuses no ids, a minimum of 0, and an amount without currency", () => {
    const wanted = { type: "contains_product", match: "any", ids: ["prod_shirt"] }
    expect(refusals({ ...wanted, ids: [] })).toEqual(["/ids broken_condition"])
    expect(refusals({ ...wanted, ids: [""] })).toEqual(["/ids/0 broken_condition"])
    expect(refusals({ ...wanted, min_quantity: 0 })).toEqual(["/min_quantity broken_condition"])
    expect(refusals({ ...wanted, min_amount: 0, currency: "vnd" })).toEqual(["/min_amount broken_condition"])
    expect(refusals({ ...wanted, min_amount: 1 })).toEqual(["/currency broken_condition"])
    expect(refusals({ ...wanted, currency: "vnd" })).toEqual(["/currency broken_condition"])
    expect(refusals({ ...wanted, ids: Array.from({ length: 501 }, String) })).toEqual(["/ids broken_condition"])
  })
})

describe("where and how an order is placed", () => {
  it.each([["sales_channel", "order.sales_channel_id", "other_sales_channel"]] as const)(
    "%s is one of the chosen; an order without one is in none",
    (type, key, code) => {
      const wanted = { type, ids: ["a", "b"] }
      expect(ask(wanted, given(key, "b"))).toEqual({ answer: true })
      expect(ask(wanted, given(key, "c"))).toMatchObject({ answer: false, code, detail: { actual: "c" } })
      expect(ask(wanted, given(key, null))).toMatchObject({ answer: false, code, detail: { actual: null } })
      expect(ask({ not: wanted }, given(key, null))).toEqual({ answer: true })
    },
  )

  it.each([
    ["shipping_option", "order.shipping_option_ids", "other_shipping_option"],
    ["payment_provider", "order.payment_provider_ids", "other_payment_provider"],
  ] as const)("%s: one of the order's own is enough, none is not", (type, key, code) => {
    const wanted = { type, ids: ["a", "b"] }
    expect(ask(wanted, given(key, ["x", "b"]))).toEqual({ answer: true })
    expect(ask(wanted, given(key, []))).toMatchObject({
      answer: false,
      code,
      detail: { actual: [], wanted: ["a", "b"] },
    })
  })

  it("tells some goods from a location apart from all goods", () => {
    const from = (...ids: string[]): Facts => ({ "order.stock_location_ids": ids })
    const any = { type: "stock_location", match: "any", ids: ["hanoi", "hue"] }
    const only = { ...any, match: "only" }
    expect(ask(any, from("hanoi", "saigon"))).toEqual({ answer: true })
    expect(ask(only, from("hanoi", "saigon"))).toMatchObject({
      answer: false,
      code: "other_stock_location",
      detail: { others: ["saigon"] },
    })
    expect(ask(only, from("hanoi", "hue"))).toEqual({ answer: true })
    expect(ask(any, from())).toMatchObject({ answer: false, code: "other_stock_location" })
    expect(ask(only, from())).toMatchObject({ answer: false, code: "other_stock_location" })
  })

  it("knows the order's currency", () => {
    const wanted = { type: "order_currency", codes: ["vnd", "usd"] }
    expect(ask(wanted, { "order.currency": "usd" })).toEqual({ answer: true })
    expect(ask(wanted, { "order.currency": "eur" })).toMatchObject({ answer: false, code: "other_currency" })
  })

  it("is a first order when there is no earlier one", () => {
    expect(ask({ type: "first_order" }, { "order.earlier_orders": 0 })).toEqual({ answer: true })
    expect(ask({ type: "first_order" }, { "order.earlier_orders": 1 })).toEqual({
      answer: false,
      code: "not_first_order",
      detail: { actual: 1 },
    })
  })
})
