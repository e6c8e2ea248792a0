import request from "supertest"
import type { Answer } from "./shopper"

/** A member of staff: calls the Admin API as the dashboard does. */
export class AdminClient {
  private token = ""

  constructor(private readonly baseUrl: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const { body } = await request(this.baseUrl).post("/auth/user/emailpass").send({ email, password })
    this.token = (body as { token: string }).token
  }

  async call<T>(method: "get" | "post" | "delete", path: string, body?: object): Promise<Answer<T>> {
    const sent = request(this.baseUrl)[method](path).set("authorization", `Bearer ${this.token}`)
    const { status, body: answer } = body ? await sent.send(body) : await sent
    return { status, body: answer as T }
  }

  async must<T>(method: "get" | "post" | "delete", path: string, body?: object): Promise<T> {
    const answer = await this.call<T>(method, path, body)
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }

  /** Captures what an order's payment has authorised, or a part of it. */
  async capture(orderId: string, amount?: number): Promise<void> {
    const { order } = await this.must<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(
      "get",
      `/admin/orders/${orderId}?fields=payment_collections.payments.id`,
    )
    const payment = order.payment_collections[0]?.payments[0]
    if (!payment) throw new Error(`order ${orderId} has no payment`)
    await this.must("post", `/admin/payments/${payment.id}/capture`, amount === undefined ? {} : { amount })
  }

  async cancel(orderId: string): Promise<void> {
    await this.must("post", `/admin/orders/${orderId}/cancel`, {})
  }

  async order(orderId: string): Promise<AdminOrder> {
    const fields =
      "+customer_id,+items.detail.*,*items.adjustments,*fulfillments,*payment_collections.payments,*summary"
    return (await this.must<{ order: AdminOrder }>("get", `/admin/orders/${orderId}?fields=${fields}`)).order
  }

  /** Sends everything of an order out of the door. */
  async ship(orderId: string, locationId: string): Promise<void> {
    const { items } = await this.order(orderId)
    await this.must("post", `/admin/orders/${orderId}/fulfillments`, {
      location_id: locationId,
      items: items.map(({ id, quantity }) => ({ id, quantity })),
    })
  }

  async deliver(orderId: string): Promise<void> {
    const { fulfillments } = await this.order(orderId)
    for (const { id } of fulfillments) {
      await this.must("post", `/admin/orders/${orderId}/fulfillments/${id}/mark-as-delivered`, {})
    }
  }

  /** Takes goods back: requested, received and put on the shelf. The money stays where it is. */
  async takeBack(orderId: string, locationId: string, items: { id: string; quantity: number }[]): Promise<void> {
    type Made = { return: { id: string } }
    const made = await this.must<Made>("post", "/admin/returns", { order_id: orderId, location_id: locationId })
    const path = `/admin/returns/${made.return.id}`
    await this.must("post", `${path}/request-items`, { items })
    await this.must("post", `${path}/request`, { no_notification: true })
    await this.must("post", `${path}/receive`, {})
    await this.must("post", `${path}/receive-items`, { items })
    await this.must("post", `${path}/receive/confirm`, { no_notification: true })
  }

  async refund(orderId: string, amount: number): Promise<void> {
    const { payment_collections } = await this.order(orderId)
    const payment = payment_collections[0]?.payments[0]
    if (!payment) throw new Error(`order ${orderId} has no payment`)
    await this.must("post", `/admin/payments/${payment.id}/refund`, { amount })
  }
}

export interface AdminOrder {
  id: string
  display_id: number
  customer_id: string
  status: string
  total: number
  item_total: number
  tax_total: number
  credit_line_total: number
  shipping_total: number
  discount_total: number
  items: {
    id: string
    quantity: number
    total: number
    tax_total: number
    adjustments: { amount: number; code: string }[]
  }[]
  fulfillments: { id: string }[]
  payment_collections: { payments: { id: string }[] }[]
  summary: { transaction_total: number; pending_difference: number }
}
