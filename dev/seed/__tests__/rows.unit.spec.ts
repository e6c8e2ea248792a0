import { PRODUCTS } from "../catalogue"
import { DAY, demoNow, midnight } from "../lib/dates"
import type { Desk } from "../orders/desk"
import { idMaker } from "../orders/ids"
import type { Row } from "../orders/rows"
import { writeOrder } from "../orders/write-order"
import { planCustomers } from "../people/customers"
import { goodsValue } from "../plan/basket"
import { planOrders } from "../plan/orders"
import { HISTORY_DAYS, VAT } from "../settings"

const now = demoNow("2026-11-21", 0)
const plans = planOrders(planCustomers(now), midnight(now - HISTORY_DAYS * DAY), now)
const option = (id: string, amount: number) => ({ id, name: id, amount })

/** Writes these orders for a shop whose ids are their own names; the rows by table. */
function rowsOf(some: typeof plans) {
  const tables = new Map<string, Row[]>()
  const add = (table: string, row: Row) => {
    const rows = tables.get(table) ?? []
    rows.push(row)
    tables.set(table, rows)
  }
  const variants = PRODUCTS.flatMap((product) => product.variants)
  const desk: Desk = {
    shop: {
      productCount: PRODUCTS.length,
      adminId: "admin",
      regionId: "region",
      channels: { online: "online", counter: "counter" },
      locations: { hanoi: "hanoi", saigon: "saigon" },
      shipping: {
        profileId: "profile",
        options: {
          standard: option("standard", 30000),
          express: option("express", 45000),
          "pickup-hanoi": option("pickup-hanoi", 0),
          "pickup-saigon": option("pickup-saigon", 0),
        },
      },
      promotions: { PHOXANH10: "ten", GIAM50K: "fifty" },
      variants: new Map(),
      taxRates: new Map([[VAT.standard.code, "standard"]]),
    },
    batch: { add },
    newId: idMaker("test"),
    customerIdOf: ({ customer, email }) => (customer === null ? `guest ${email}` : `customer ${customer}`),
    variantOf: (sku) => {
      const title = variants.find((variant) => variant.sku === sku)?.title ?? null
      return { variantId: sku, productId: sku, inventoryItemId: sku, inventoryTitle: title, typeId: "type" }
    },
    vatOf: () => VAT.standard,
  }
  for (const plan of some) writeOrder(desk, plan)
  return (table: string) => tables.get(table) ?? []
}

const special = plans.filter((plan) => plan.return ?? plan.canceledAt ?? !plan.paidAt)
const sample = [...special, ...plans.filter((_, i) => i % 20 === 0)]
const rows = rowsOf(sample)
const ofOrder = (table: string, id: unknown) => rows(table).filter((row) => row.order_id === id)
const sum = (list: Row[]) => list.reduce((total, { amount }) => total + Number(amount), 0)

type Totals = Record<"paid_total" | "refunded_total" | "pending_difference" | "current_order_total", number>
const latest = (orderId: unknown, version: unknown) =>
  ofOrder("order_summary", orderId).find((row) => row.version === version)?.totals as Totals

describe("the rows of past orders", () => {
  it("have the same columns within a table, as writing them at once demands", () => {
    const tables = ["order", "order_item", "order_change", "order_change_action", "payment", "fulfillment", "return"]
    const shapes = tables.map((table) => new Set(rows(table).map((row) => Object.keys(row).join())).size)
    expect(shapes).toEqual(tables.map(() => 1))
  })

  it("never give an id twice", () => {
    const ids = ["order", "order_item", "order_summary", "order_change", "payment"].flatMap((table) =>
      rows(table).map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it("have ids of Medusa's form that sort by time", () => {
    const newId = idMaker("form")
    const ids = Array.from({ length: 60 }, (_, i) => newId("order", new Date(i < 50 ? 1000 : 2000)))
    expect(ids[0]).toMatch(/^order_[0-9A-HJKMNP-TV-Z]{26}$/)
    expect([...ids].sort()).toEqual(ids)
  })

  it("end with a summary of the order's own version that agrees with its transactions", () => {
    const wrong = rows("order").filter(({ id, version }) => {
      const totals = latest(id, version)
      return sum(ofOrder("order_transaction", id)) !== totals.paid_total - totals.refunded_total
    })
    expect(rows("order").length).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  it("leave nothing to pay or to give back when an order was paid, and its return refunded", () => {
    const settled = sample.flatMap((plan, i) => {
      const back = plan.return
      return plan.paidAt && (!back || back.refundedAt) ? [rows("order")[i]] : []
    })
    expect(settled.filter(({ id, version }) => latest(id, version).pending_difference !== 0)).toEqual([])
  })

  it("owe the whole order when nobody paid", () => {
    const unpaid = sample.flatMap(({ paidAt }, i) => (paidAt ? [] : [rows("order")[i]]))
    const wrong = unpaid.filter(({ id, version }) => {
      const { pending_difference, current_order_total } = latest(id, version)
      return pending_difference !== current_order_total || current_order_total <= 0
    })
    expect(wrong).toEqual([])
  })

  it("give back what the returned goods had cost", () => {
    const refunds = sample.flatMap((plan, i) => {
      if (!plan.return?.refundedAt) return []
      const full = goodsValue(plan.return.lines)
      const cost = { PHOXANH10: full * 0.9, GIAM50K: full - 50_000, none: full }[plan.promotion ?? "none"]
      const { id, version } = rows("order")[i]
      return [[latest(id, version).refunded_total, cost]]
    })
    expect(refunds.length).toBeGreaterThan(100)
    expect(refunds.filter(([refunded, cost]) => refunded !== cost)).toEqual([])
  })

  it("take a tenth, or fifty thousand đồng, off the goods when a code was used", () => {
    const wrong = sample.filter(({ promotion, lines }, i) => {
      const { id } = rows("order")[i]
      const items = new Set(ofOrder("order_item", id).map(({ item_id }) => item_id))
      const first = rows("order_line_item_adjustment").filter((row) => row.version === 1 && items.has(row.item_id))
      const wanted = { PHOXANH10: goodsValue(lines) / 10, GIAM50K: 50_000, none: 0 }[promotion ?? "none"]
      return Math.abs(sum(first) - wanted) > 1e-6
    })
    expect(wrong).toEqual([])
  })

  it("repeat every line in every version", () => {
    const [order] = rows("order").filter(({ version }) => version === 5)
    const items = ofOrder("order_item", order.id)
    const lines = new Set(items.map(({ item_id }) => item_id)).size
    expect(items).toHaveLength(5 * lines)
  })

  it("are whole đồng wherever money moves", () => {
    const moved = ["payment", "capture", "refund", "order_transaction"].flatMap((table) => rows(table))
    expect(moved.filter(({ amount }) => !Number.isSafeInteger(amount))).toEqual([])
  })
})
