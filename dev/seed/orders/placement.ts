import { thumbnailOf } from "../catalogue"
import { goodOf } from "../plan/basket"
import type { OrderPlan } from "../plan/types"
import { COUNTRY, CURRENCY, VAT } from "../settings"
import type { Subject } from "./history"
import { type Line, linesOf } from "./lines"
import { raw, times } from "./rows"
import type { Desk } from "./desk"

/** Writes what is there when an order has just been placed, except its payment. */
export function placeOrder(desk: Desk, plan: OrderPlan, status: string, updatedAt: Date): Subject {
  const { batch, newId, shop } = desk
  const { placedAt } = plan
  const orderId = newId("order", placedAt)
  const addressIds = [writeAddress(desk, plan), writeAddress(desk, plan)]
  const lines = linesOf(plan, () => newId("ordli", placedAt))
  batch.add("order", {
    id: orderId,
    region_id: shop.regionId,
    customer_id: desk.customerIdOf(plan),
    sales_channel_id: shop.channels[plan.channel],
    status,
    email: plan.email,
    currency_code: CURRENCY,
    shipping_address_id: addressIds[0],
    billing_address_id: addressIds[1],
    no_notification: false,
    is_draft_order: false,
    version: versionsOf(plan),
    canceled_at: plan.canceledAt ?? null,
    ...times(placedAt, updatedAt),
  })
  for (const line of lines) writeLine(desk, line, placedAt)
  const shippingMethodId = writeShipping(desk, plan)
  const promotion = plan.promotion && { id: shop.promotions[plan.promotion], code: plan.promotion }
  if (promotion) {
    const link = { order_id: orderId, promotion_id: promotion.id }
    batch.add("order_promotion", { id: newId("orderpromo", placedAt), ...link, ...times(placedAt) })
  }
  return {
    orderId,
    placedAt,
    lines,
    shippingMethodId,
    shippingAmount: shop.shipping.options[plan.shipping].amount,
    promotion,
  }
}

/** How many versions the order has in the end: each movement of goods makes one, and so does a cancellation. */
function versionsOf({ packedAt, shippedAt, deliveredAt, canceledAt, return: back }: OrderPlan): number {
  const moments = [packedAt, shippedAt, deliveredAt, canceledAt, back?.requestedAt, back?.receivedAt]
  return 1 + moments.filter(Boolean).length
}

function writeAddress({ batch, newId }: Desk, { address, placedAt }: OrderPlan): string {
  const id = newId("ordaddr", placedAt)
  batch.add("order_address", { id, ...address, country_code: COUNTRY, ...times(placedAt) })
  return id
}

/** The line with its copy of product and variant, and its VAT. */
function writeLine(desk: Desk, line: Line, placedAt: Date): void {
  const { product, variant } = goodOf(line.sku)
  const stored = desk.variantOf(line.sku)
  desk.batch.add("order_line_item", {
    id: line.id,
    title: product.title,
    subtitle: variant.title,
    thumbnail: thumbnailOf(product),
    variant_id: stored.variantId,
    product_id: stored.productId,
    product_title: product.title,
    product_description: product.description,
    product_type: product.category.type,
    product_type_id: stored.typeId,
    product_collection: product.collection ?? null,
    product_handle: product.handle,
    variant_sku: variant.sku,
    variant_barcode: variant.barcode,
    variant_title: variant.title,
    requires_shipping: true,
    is_giftcard: false,
    is_discountable: true,
    is_tax_inclusive: true,
    is_custom_price: false,
    unit_price: line.unitPrice,
    raw_unit_price: raw(line.unitPrice),
    metadata: {},
    ...times(placedAt),
  })
  desk.batch.add("order_line_item_tax_line", {
    id: desk.newId("ordlitxl", placedAt),
    item_id: line.id,
    ...taxLine(desk, desk.vatOf(line.sku)),
    ...times(placedAt),
  })
}

function writeShipping(desk: Desk, { shipping, placedAt }: OrderPlan): string {
  const { id: optionId, name, amount } = desk.shop.shipping.options[shipping]
  const id = desk.newId("ordsm", placedAt)
  desk.batch.add("order_shipping_method", {
    id,
    name,
    amount,
    raw_amount: raw(amount),
    is_tax_inclusive: true,
    is_custom_amount: false,
    shipping_option_id: optionId,
    data: {},
    ...times(placedAt),
  })
  desk.batch.add("order_shipping_method_tax_line", {
    id: desk.newId("ordsmtxl", placedAt),
    shipping_method_id: id,
    ...taxLine(desk, VAT.standard),
    ...times(placedAt),
  })
  return id
}

const taxLine = ({ shop }: Desk, { code, name, rate }: typeof VAT.standard) => ({
  tax_rate_id: shop.taxRates.get(code),
  code,
  description: name,
  rate,
  raw_rate: raw(rate),
  provider_id: "system",
})
