import type { PromotionCode } from "../settings"

export type Address = {
  first_name: string
  last_name: string
  phone: string | null
  company: string | null
  /** House and street, then ward. Empty for a sale at the counter. */
  address_1: string | null
  address_2: string | null
  /** District, then province. */
  city: string | null
  province: string | null
}

export type ShippingChoice = "pickup-hanoi" | "pickup-saigon" | "standard" | "express"

export type LinePlan = { sku: string; quantity: number }

export type ReturnPlan = { lines: LinePlan[]; requestedAt: Date; receivedAt?: Date; refundedAt?: Date }

/** One order and all that happened to it. Moments that did not come yet, or never will, are absent. */
export type OrderPlan = {
  placedAt: Date
  channel: "online" | "counter"
  /** Index of a planned customer, or an e-mail address alone. */
  customer: number | null
  email: string | null
  address: Address
  lines: LinePlan[]
  shipping: ShippingChoice
  location: "hanoi" | "saigon"
  promotion: PromotionCode | null
  paidAt?: Date
  packedAt?: Date
  shippedAt?: Date
  deliveredAt?: Date
  completedAt?: Date
  canceledAt?: Date
  return?: ReturnPlan
}
