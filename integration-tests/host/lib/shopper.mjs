import { bearer, client } from "./client.mjs"

const ADDRESS = {
  first_name: "An",
  last_name: "Nguyễn",
  address_1: "12 Hàng Bài",
  city: "Hà Nội",
  country_code: "vn",
  phone: "0912345678",
}

/** Registers a customer of the shop and signs in. */
export async function signUp(base, shop, email) {
  const store = client(base, { "x-publishable-api-key": shop.publishableKey })
  const login = { email, password: "secret123" }
  const { token } = await store.must("POST", "/auth/customer/emailpass/register", login)
  const { customer } = await store.with(bearer(token)).must("POST", "/store/customers", { ...ADDRESS, ...names(email) })
  const signedIn = await store.must("POST", "/auth/customer/emailpass", login)
  return { id: customer.id, email, api: store.with(bearer(signedIn.token)) }
}

const names = (email) => ({ email, address_1: undefined, city: undefined, country_code: undefined })

/** A whole checkout through the Store API; the payment is authorised, not captured. @returns the order */
export async function buy({ api, email }, shop, quantity) {
  const post = (path, body) => api.must("POST", `/store/${path}`, body)
  const { cart } = await post("carts", { region_id: shop.regionId })
  await post(`carts/${cart.id}/line-items`, { variant_id: shop.variantId, quantity })
  await post(`carts/${cart.id}`, { email, shipping_address: ADDRESS, billing_address: ADDRESS })
  const { shipping_options: options } = await api.must("GET", `/store/shipping-options?cart_id=${cart.id}`)
  await post(`carts/${cart.id}/shipping-methods`, { option_id: options[0].id })
  const { payment_collection: collection } = await post("payment-collections", { cart_id: cart.id })
  await post(`payment-collections/${collection.id}/payment-sessions`, { provider_id: "pp_system_default" })
  const done = await post(`carts/${cart.id}/complete`, {})
  if (done.type !== "order") throw new Error(JSON.stringify(done))
  return done.order
}

export async function capture(admin, orderId) {
  const { order } = await admin.must("GET", `/admin/orders/${orderId}?fields=payment_collections.payments.id`)
  await admin.must("POST", `/admin/payments/${order.payment_collections[0].payments[0].id}/capture`, {})
}
