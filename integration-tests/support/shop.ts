import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Ctx } from "../run"
import { AdminClient } from "./admin-client"
import { Shopper } from "./shopper"

const ADMIN = { email: "admin@example.com", password: "supersecret" }

/** The products of the test shop: prices in đồng, tax included. */
const PRICES = { shirt: 485_000, coffee: 45_000, hat: 120_000 } as const
export type Goods = keyof typeof PRICES

/** A small Vietnamese shop (10 % VAT inside the prices) and clients for it. */
export interface Shop {
  readonly regionId: string
  readonly channelId: string
  readonly locationId: string
  readonly shippingOptionId: string
  readonly variants: Record<Goods, string>
  readonly products: Record<Goods, string>
  readonly publishableKey: string
  readonly baseUrl: () => string
  /** Signs up and in. */
  readonly shopper: (email?: string) => Promise<Shopper>
  readonly guest: () => Shopper
  readonly admin: () => Promise<AdminClient>
}

export async function createShop(ctx: Ctx): Promise<Shop> {
  const container = ctx.getContainer()
  const made = await createShopData(container)
  const baseUrl = (): string => String(ctx.api.defaults.baseURL)
  let number = 0
  const shop: Shop = {
    ...made,
    baseUrl,
    guest: () => new Shopper(shop),
    shopper: async (email = `khach-${++number}@example.com`) => {
      const shopper = new Shopper(shop)
      await shopper.signUp(email)
      return shopper
    },
    admin: async () => {
      const admin = new AdminClient(baseUrl())
      await admin.signIn(ADMIN.email, ADMIN.password)
      return admin
    },
  }
  return shop
}

type ShopData = Omit<Shop, "shopper" | "guest" | "admin" | "baseUrl">

async function createShopData(container: MedusaContainer): Promise<ShopData> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Trực tuyến" }] },
  })
  const channelId = first(channels).id
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: first([store]).id },
      update: {
        supported_currencies: [{ currency_code: "vnd", is_default: true, is_tax_inclusive: true }],
        default_sales_channel_id: channelId,
      },
    },
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Việt Nam",
          currency_code: "vnd",
          countries: ["vn"],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: true,
          automatic_taxes: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      { country_code: "vn", provider_id: "tp_system", default_tax_rate: { name: "VAT", code: "VAT10", rate: 10 } },
    ],
  })
  const { locationId, shippingOptionId, profileId } = await createDelivery(container, channelId)
  const goods = await createGoods(container, { channelId, locationId, profileId })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Web", type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: first(keys).id, add: [channelId] } })
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { url: "", headers: {}, query: {}, protocol: "http", body: ADMIN })
  if (!authIdentity) throw new Error(error)
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: ADMIN.email, first_name: "Trị", last_name: "Quản" } },
  })
  return {
    regionId: first(regions).id,
    channelId,
    locationId,
    shippingOptionId,
    ...goods,
    publishableKey: first(keys).token,
  }
}

async function createDelivery(
  container: MedusaContainer,
  channelId: string,
): Promise<{ locationId: string; shippingOptionId: string; profileId: string }> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [{ name: "Kho Hà Nội", address: { address_1: "1 Tràng Tiền", city: "Hà Nội", country_code: "vn" } }],
    },
  })
  const locationId = first(locations).id
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Mặc định", type: "default" }] },
  })
  const profileId = first(profiles).id
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Giao hàng",
    type: "shipping",
    service_zones: [{ name: "Việt Nam", geo_zones: [{ country_code: "vn", type: "country" }] }],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Tiêu chuẩn",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: first(set.service_zones).id,
        shipping_profile_id: profileId,
        type: { label: "Tiêu chuẩn", description: "2-3 ngày", code: "standard" },
        prices: [{ currency_code: "vnd", amount: 30_000 }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: locationId, add: [channelId] } })
  return { locationId, shippingOptionId: first(options).id, profileId }
}

async function createGoods(
  container: MedusaContainer,
  { channelId, locationId, profileId }: { channelId: string; locationId: string; profileId: string },
): Promise<Pick<Shop, "variants" | "products">> {
  const names = Object.keys(PRICES) as Goods[]
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: names.map((name) => ({
        title: name,
        handle: name,
        status: ProductStatus.PUBLISHED,
        shipping_profile_id: profileId,
        options: [{ title: "Cỡ", values: ["M"] }],
        variants: [
          {
            title: "M",
            sku: name.toUpperCase(),
            options: { Cỡ: "M" },
            prices: [{ currency_code: "vnd", amount: PRICES[name] }],
          },
        ],
        sales_channels: [{ id: channelId }],
      })),
    },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: items } = await query.graph({ entity: "inventory_item", fields: ["id"] })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        location_id: locationId,
        inventory_item_id: item.id,
        stocked_quantity: 1_000_000,
      })),
    },
  })
  const byName = <T>(pick: (index: number) => T): Record<Goods, T> =>
    Object.fromEntries(names.map((name, i) => [name, pick(i)])) as Record<Goods, T>
  return {
    products: byName((i) => products[i]?.id ?? ""),
    variants: byName((i) => products[i]?.variants[0]?.id ?? ""),
  }
}

function first<T>(list: readonly (T | undefined)[]): T {
  const [value] = list
  if (value === undefined) throw new Error("the shop's seed made nothing where it should have")
  return value
}
