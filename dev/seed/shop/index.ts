import { PRODUCTS } from "../catalogue"
import { type PromotionCode, REDUCED_VAT_TYPES } from "../settings"
import { createAdmin } from "./accounts"
import { type Channels, createChannels } from "./channels"
import type { Context } from "./context"
import { createLabels, createProducts, type ShopVariant } from "./products"
import { createPromotions } from "./promotions"
import { createReducedRate, createRegion, taxRateIds } from "./region"
import { createShipping, type Shipping } from "./shipping"
import { createLocations, type Locations } from "./stock"

/** The ids of what was set up: what orders refer to. */
export type Shop = {
  adminId: string
  regionId: string
  channels: Channels
  locations: Locations
  shipping: Shipping
  promotions: Record<PromotionCode, string>
  productCount: number
  /** By SKU. */
  variants: Map<string, ShopVariant>
  /** By code. */
  taxRates: Map<string, string>
}

/** Everything of the shop except people, stock and orders, through Medusa's own workflows. */
export async function setUpShop(context: Context): Promise<Shop> {
  const adminId = await createAdmin(context)
  const channels = await createChannels(context)
  const region = await createRegion(context)
  const locations = await createLocations(context, channels)
  const shipping = await createShipping(context, region.id, locations)
  const labels = await createLabels(context)
  const reduced = REDUCED_VAT_TYPES.map((name) => labels.types.get(name) ?? "")
  await createReducedRate(context, region.taxRegionId, reduced)
  const variants = await createProducts(context, labels, channels, shipping.profileId)
  const promotions = await createPromotions(context)
  const taxRates = await taxRateIds(context)
  const productCount = PRODUCTS.length
  return { productCount, adminId, regionId: region.id, channels, locations, shipping, promotions, variants, taxRates }
}
