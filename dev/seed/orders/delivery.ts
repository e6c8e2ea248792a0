import { goodOf } from "../plan/basket"
import type { OrderPlan } from "../plan/types"
import { COUNTRY, FULFILLMENT_PROVIDER } from "../settings"
import type { Desk } from "./desk"
import type { History, Subject } from "./history"
import { raw, type Row, times } from "./rows"

/** Writes the parcel of an order, as it is at the end, and where its goods came from. Returns the parcel's id. */
export function writeFulfillment(desk: Desk, plan: OrderPlan, subject: Subject, packedAt: Date): string {
  const { batch, newId, shop } = desk
  const { shippedAt, deliveredAt, placedAt, address } = plan
  const id = newId("ful", packedAt)
  const addressId = newId("fuladdr", packedAt)
  batch.add("fulfillment_address", { id: addressId, ...address, country_code: COUNTRY, ...times(placedAt) })
  batch.add("fulfillment", {
    id,
    location_id: shop.locations[plan.location],
    provider_id: FULFILLMENT_PROVIDER,
    shipping_option_id: shop.shipping.options[plan.shipping].id,
    delivery_address_id: addressId,
    data: {},
    requires_shipping: true,
    created_by: shop.adminId,
    packed_at: packedAt,
    shipped_at: shippedAt ?? null,
    delivered_at: deliveredAt ?? null,
    ...times(packedAt, deliveredAt ?? shippedAt ?? packedAt),
  })
  for (const line of subject.lines) writeItem(desk, id, line, packedAt)
  const link = { id: newId("ordful", packedAt), order_id: subject.orderId, fulfillment_id: id }
  batch.add("order_fulfillment", { ...link, ...times(packedAt) })
  return id
}

function writeItem(desk: Desk, parcel: string, line: Subject["lines"][number], packedAt: Date): void {
  const { variant } = goodOf(line.sku)
  const { inventoryItemId, inventoryTitle } = desk.variantOf(line.sku)
  desk.batch.add("fulfillment_item", {
    id: desk.newId("fulit", packedAt),
    fulfillment_id: parcel,
    line_item_id: line.id,
    inventory_item_id: inventoryItemId,
    title: inventoryTitle ?? variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    quantity: line.quantity,
    raw_quantity: raw(line.quantity),
    ...times(packedAt),
  })
}

const STEPS = {
  packed: { action: "FULFILL_ITEM", progress: "fulfilled" },
  shipped: { action: "SHIP_ITEM", progress: "shipped" },
  delivered: { action: "DELIVER_ITEM", progress: "delivered" },
} as const

/** The whole order is packed, handed over or delivered. */
export function moveGoods(
  { shop }: Desk,
  history: History,
  { lines }: Subject,
  parcel: string,
  step: keyof typeof STEPS,
  at: Date,
): void {
  const { action, progress } = STEPS[step]
  const actions = lines.map(({ id, quantity }): Row => {
    // Medusa keeps the quantity of the parcel's items as text.
    const details = { reference_id: id, quantity: step === "packed" ? quantity : String(quantity) }
    return { action, reference: "fulfillment", reference_id: parcel, details, amount: null, raw_amount: null }
  })
  const createdBy = step === "packed" ? shop.adminId : undefined
  history.advance({ at, createdBy, actions }, (done, line) => (done[progress] = line.quantity))
}

/** What was kept aside for the order until it was packed or cancelled. */
export function releaseStock(desk: Desk, { location, placedAt }: OrderPlan, { lines }: Subject, at: Date): void {
  for (const { id, sku, quantity } of lines) {
    desk.batch.add("reservation_item", {
      id: desk.newId("resitem", placedAt),
      line_item_id: id,
      location_id: desk.shop.locations[location],
      inventory_item_id: desk.variantOf(sku).inventoryItemId,
      quantity,
      raw_quantity: raw(quantity),
      allow_backorder: false,
      deleted_at: at,
      ...times(placedAt, at),
    })
  }
}
