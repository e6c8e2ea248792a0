import request from "supertest"
import type { Goods, Shop } from "./shop"

/** What a test reads of an answer. */
export interface Answer<T = Record<string, never>> {
  readonly status: number
  readonly body: T
}

export interface Order {
  id: string
  display_id: number
  total: number
  items: { id: string; quantity: number; total: number }[]
}

const ADDRESS = {
  first_name: "An",
  last_name: "Nguyễn",
  address_1: "12 Hàng Bài",
  city: "Hà Nội",
  country_code: "vn",
  phone: "0912345678",
}

/** A person with a browser: calls the Store API as a storefront does. */
export class Shopper {
  token: string | undefined
  customerId = ""
  email = ""

  constructor(private readonly shop: Shop) {}

  async call<T>(method: "get" | "post" | "delete", path: string, body?: object): Promise<Answer<T>> {
    const sent = request(this.shop.baseUrl())[method](path).set("x-publishable-api-key", this.shop.publishableKey)
    if (this.token) void sent.set("authorization", `Bearer ${this.token}`)
    const { status, body: answer } = body ? await sent.send(body) : await sent
    return { status, body: answer as T }
  }

  /** The same, for calls that must succeed. */
  async must<T>(method: "get" | "post" | "delete", path: string, body?: object): Promise<T> {
    const answer = await this.call<T>(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  async signUp(email: string): Promise<void> {
    const login = { email, password: "secret123" }
    const { token } = await this.must<{ token: string }>("post", "/auth/customer/emailpass/register", login)
    this.token = token
    const { customer } = await this.must<{ customer: { id: string } }>("post", "/store/customers", {
      email,
      first_name: "An",
      last_name: "Nguyễn",
    })
    this.customerId = customer.id
    this.email = email
    await this.signIn(email)
  }

  async signIn(email: string): Promise<void> {
    const login = { email, password: "secret123" }
    this.token = (await this.must<{ token: string }>("post", "/auth/customer/emailpass", login)).token
  }

  /** @param goods how many of each */
  async cart(goods: Partial<Record<Goods, number>>): Promise<string> {
    const { cart } = await this.must<{ cart: { id: string } }>("post", "/store/carts", {
      region_id: this.shop.regionId,
    })
    for (const [name, quantity] of Object.entries(goods)) {
      await this.must("post", `/store/carts/${cart.id}/line-items`, {
        variant_id: this.shop.variants[name as Goods],
        quantity,
      })
    }
    return cart.id
  }

  /** Address, shipping and payment: everything but the last click. */
  async readyToPay(cartId: string, email = this.email): Promise<void> {
    await this.must("post", `/store/carts/${cartId}`, { email, shipping_address: ADDRESS, billing_address: ADDRESS })
    await this.must("post", `/store/carts/${cartId}/shipping-methods`, { option_id: this.shop.shippingOptionId })
    const { payment_collection } = await this.must<{ payment_collection: { id: string } }>(
      "post",
      "/store/payment-collections",
      { cart_id: cartId },
    )
    await this.must("post", `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
  }

  async complete(cartId: string): Promise<Order> {
    const { order } = await this.must<{ order: Order }>("post", `/store/carts/${cartId}/complete`, {})
    return order
  }

  /** A whole checkout; the payment is authorised, not captured. */
  async order(goods: Partial<Record<Goods, number>>, email = this.email): Promise<Order> {
    const cartId = await this.cart(goods)
    await this.readyToPay(cartId, email)
    return this.complete(cartId)
  }
}
