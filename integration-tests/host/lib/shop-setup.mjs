/** What a shop needs before it can sell one product, made through the Admin API. Amounts in đồng, tax included. */
export const PRICE = 200_000
const SHIPPING = 30_000

export async function setUpShop(admin) {
  const make = async (path, body) => Object.values(await admin.must("POST", `/admin/${path}`, body))[0]
  const { stores } = await admin.must("GET", "/admin/stores")
  await make(`stores/${stores[0].id}`, {
    supported_currencies: [{ currency_code: "vnd", is_default: true, is_tax_inclusive: true }],
  })
  const channel = await make("sales-channels", { name: "Trực tuyến" })
  const region = await make("regions", {
    name: "Việt Nam",
    currency_code: "vnd",
    countries: ["vn"],
    payment_providers: ["pp_system_default"],
    is_tax_inclusive: true,
  })
  await make("tax-regions", {
    country_code: "vn",
    provider_id: "tp_system",
    default_tax_rate: { name: "VAT", code: "VAT10", rate: 10 },
  })
  const location = await make("stock-locations", {
    name: "Kho",
    address: { address_1: "1 Tràng Tiền", country_code: "vn" },
  })
  await make(`stock-locations/${location.id}/sales-channels`, { add: [channel.id] })
  const profile = await shipping(admin, make, { location, region })
  const product = await make("products", {
    title: "Áo sơ mi",
    status: "published",
    shipping_profile_id: profile.id,
    options: [{ title: "Cỡ", values: ["M"] }],
    sales_channels: [{ id: channel.id }],
    variants: [
      { title: "M", options: { Cỡ: "M" }, manage_inventory: false, prices: [{ currency_code: "vnd", amount: PRICE }] },
    ],
  })
  const key = await make("api-keys", { title: "Web", type: "publishable" })
  await make(`api-keys/${key.id}/sales-channels`, { add: [channel.id] })
  return { regionId: region.id, channelId: channel.id, variantId: product.variants[0].id, publishableKey: key.token }
}

async function shipping(admin, make, { location, region }) {
  await make(`stock-locations/${location.id}/fulfillment-providers`, { add: ["manual_manual"] })
  const withSet = await make(`stock-locations/${location.id}/fulfillment-sets?fields=*fulfillment_sets`, {
    name: "Giao hàng",
    type: "shipping",
  })
  const zoned = await make(`fulfillment-sets/${withSet.fulfillment_sets[0].id}/service-zones`, {
    name: "Việt Nam",
    geo_zones: [{ type: "country", country_code: "vn" }],
  })
  const profile = await make("shipping-profiles", { name: "Thường", type: "host-check" })
  await make("shipping-options", {
    name: "Tiêu chuẩn",
    price_type: "flat",
    provider_id: "manual_manual",
    service_zone_id: zoned.service_zones[0].id,
    shipping_profile_id: profile.id,
    type: { label: "Tiêu chuẩn", description: "2-3 ngày", code: "standard" },
    prices: [{ region_id: region.id, amount: SHIPPING }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" },
      { attribute: "is_return", value: "false", operator: "eq" },
    ],
  })
  return profile
}
