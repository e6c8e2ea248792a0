import { goodOf } from "../plan/basket"
import type { OrderPlan } from "../plan/types"
import { REDUCED_VAT_TYPES, VAT } from "../settings"
import type { Shop } from "../shop"
import type { People } from "../shop/people"
import type { ShopVariant } from "../shop/products"
import type { NewId } from "./ids"
import type { RowSink } from "./rows"

/** What everybody who writes down a part of an order needs. */
export type Desk = {
  shop: Shop
  batch: RowSink
  newId: NewId
  customerIdOf(plan: OrderPlan): string
  variantOf(sku: string): ShopVariant
  vatOf(sku: string): typeof VAT.standard
}

export function openDesk(shop: Shop, batch: RowSink, newId: NewId, { customerIds, guestIds }: People): Desk {
  return {
    shop,
    batch,
    newId,
    customerIdOf: ({ customer, email }) => {
      const id = customer === null ? guestIds.get(email ?? "") : customerIds[customer]
      if (!id) throw new Error(`nobody was created for an order of ${customer ?? email}`)
      return id
    },
    variantOf: (sku) => {
      const variant = shop.variants.get(sku)
      if (!variant) throw new Error(`no variant was created for ${sku}`)
      return variant
    },
    vatOf: (sku) => (REDUCED_VAT_TYPES.includes(goodOf(sku).product.category.type) ? VAT.reduced : VAT.standard),
  }
}
