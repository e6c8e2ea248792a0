import { type BigNumber, decorateCartTotals } from "@medusajs/framework/utils"
import type { OrderFacts, OrderLine } from "../../domain/earning/order-facts"
import { CARRIER_PREFIX } from "../../domain/redemption/carrier-code"
import { toMinor } from "../../domain/money/minor-units"

interface ItemRow {
  id: string
  product_id: string | null
  variant_id: string | null
  is_giftcard: boolean
  requires_shipping: boolean
  is_tax_inclusive: boolean
  unit_price: string
  quantity: string
  delivered_quantity: string
  return_received_quantity: string
  return_dismissed_quantity: string
  collection_id: string | null
  type_id: string | null
  category_ids: string[]
  tag_ids: string[]
  tax_lines: { rate: string }[]
  adjustments: { amount: string; is_tax_inclusive: boolean; code: string | null; promotion_id: string | null }[]
}

interface ShippingRow {
  id: string
  amount: string
  is_tax_inclusive: boolean
  tax_lines: { rate: string }[]
  adjustments: { amount: string }[]
}

/** A row of the order facts query. */
export interface OrderFactsRow {
  id: string
  display_id: number
  customer_id: string | null
  currency_code: string
  status: string
  is_draft_order: boolean
  sales_channel_id: string | null
  created_at: Date
  changed_at: Date
  paid_at: Date | null
  delivered_at: Date | null
  collected: string
  credit_lines: { reference: string | null; amount: string }[]
  items: ItemRow[]
  shipping_methods: ShippingRow[]
}

/** References of credit lines that are a payment; every other credit line is goodwill. */
const STORE_CREDIT = new Set(["store-credit", "gift-card"])

interface LineTotals {
  id: string
  total: BigNumber
  original_total: BigNumber
  tax_total: BigNumber
}

interface Totals {
  total: BigNumber
  credit_line_total: BigNumber
  shipping_total: BigNumber
  shipping_tax_total: BigNumber
  items: LineTotals[]
}

/** The totals are core's own arithmetic (decorateCartTotals), so that they cannot drift from what the shop shows. */
export function toOrderFacts(row: OrderFactsRow): OrderFacts {
  const minor = (amount: BigNumber | string): number =>
    toMinor(typeof amount === "string" ? amount : amount.numeric, row.currency_code)
  const now = totalsOf(row, row.items)
  const ordered = row.items.some(hasReturns) ? totalsOf(row, row.items.map(withoutReturns)) : now
  const credit = (isPayment: boolean): number =>
    row.credit_lines
      .filter((line) => STORE_CREDIT.has(line.reference ?? "") === isPayment)
      .reduce((sum, line) => sum + minor(line.amount), 0)
  return {
    orderId: row.id,
    displayId: row.display_id,
    customerId: row.customer_id,
    currencyCode: row.currency_code,
    status: row.status,
    isDraft: row.is_draft_order,
    salesChannelId: row.sales_channel_id,
    placedAt: row.created_at,
    deliveredAt: deliveredAt(row),
    paidAt: row.paid_at,
    changedAt: row.changed_at,
    lines: row.items.map((item, i) => toLine(item, ordered.items[i], now.items[i], minor)),
    shippingWithTax: minor(now.shipping_total),
    shippingWithoutTax: minor(now.shipping_total) - minor(now.shipping_tax_total),
    due: minor(now.total) + minor(now.credit_line_total),
    collected: minor(row.collected),
    storeCredit: credit(true),
    goodwill: credit(false),
  }
}

function totalsOf(row: OrderFactsRow, items: ItemRow[]): Totals {
  const order = {
    currency_code: row.currency_code,
    credit_lines: row.credit_lines.map(({ amount }) => ({ amount: Number(amount) })),
    shipping_methods: row.shipping_methods.map((method) => ({
      ...method,
      amount: Number(method.amount),
      tax_lines: method.tax_lines.map(({ rate }) => ({ rate: Number(rate) })),
      adjustments: method.adjustments.map(({ amount }) => ({ amount: Number(amount) })),
    })),
    items: items.map((item) => ({
      id: item.id,
      is_tax_inclusive: item.is_tax_inclusive,
      unit_price: Number(item.unit_price),
      quantity: Number(item.quantity),
      tax_lines: item.tax_lines.map(({ rate }) => ({ rate: Number(rate) })),
      adjustments: item.adjustments.map((a) => ({ amount: Number(a.amount), is_tax_inclusive: a.is_tax_inclusive })),
      detail: {
        return_received_quantity: Number(item.return_received_quantity),
        return_dismissed_quantity: Number(item.return_dismissed_quantity),
      },
    })),
  }
  return decorateCartTotals(order) as unknown as Totals
}

const hasReturns = (item: ItemRow): boolean =>
  Number(item.return_received_quantity) > 0 || Number(item.return_dismissed_quantity) > 0

const withoutReturns = (item: ItemRow): ItemRow => ({
  ...item,
  return_received_quantity: "0",
  return_dismissed_quantity: "0",
})

function toLine(
  item: ItemRow,
  ordered: LineTotals | undefined,
  kept: LineTotals | undefined,
  minor: (amount: BigNumber) => number,
): OrderLine {
  const withTax = (line: LineTotals | undefined): number => (line ? minor(line.total) : 0)
  const withoutTax = (line: LineTotals | undefined): number => (line ? minor(line.total) - minor(line.tax_total) : 0)
  return {
    id: item.id,
    productId: item.product_id,
    variantId: item.variant_id,
    categoryIds: item.category_ids,
    collectionId: item.collection_id,
    typeId: item.type_id,
    tagIds: item.tag_ids,
    isGiftCard: item.is_giftcard,
    isDiscounted: item.adjustments.some(({ amount, code }) => Number(amount) > 0 && !code?.startsWith(CARRIER_PREFIX)),
    quantity: Number(item.quantity),
    listPrice: ordered ? minor(ordered.original_total) : 0,
    orderedWithTax: withTax(ordered),
    orderedWithoutTax: withoutTax(ordered),
    keptWithTax: withTax(kept),
    keptWithoutTax: withoutTax(kept),
  }
}

/** An order without anything to ship counts as delivered when it is placed. */
function deliveredAt(row: OrderFactsRow): Date | null {
  const shippable = row.items.filter((item) => item.requires_shipping)
  if (shippable.length === 0) return row.created_at
  const complete = shippable.every((item) => {
    const back = Number(item.return_received_quantity) + Number(item.return_dismissed_quantity)
    return Number(item.delivered_quantity) >= Number(item.quantity) - back
  })
  return complete ? row.delivered_at : null
}
