import type { OrderPlan } from "../plan/types"
import { CURRENCY, PAYMENT_PROVIDER } from "../settings"
import type { Desk } from "./desk"
import type { History, Subject } from "./history"
import { raw, times } from "./rows"

/** The ids of one order's payment; `amount` in đồng. */
export type Payment = { collectionId: string; sessionId: string; paymentId: string; amount: number }

export function openPayment({ newId }: Desk, { placedAt }: Subject, amount: number): Payment {
  const ids = { collectionId: newId("pay_col", placedAt), sessionId: newId("payses", placedAt) }
  return { ...ids, paymentId: newId("pay", placedAt), amount }
}

export function capture(
  { batch, newId, shop }: Desk,
  history: History,
  { paymentId, amount }: Payment,
  at: Date,
): void {
  const id = newId("capt", at)
  const row = { id, payment_id: paymentId, amount, raw_amount: raw(amount), created_by: shop.adminId, ...times(at) }
  batch.add("capture", row)
  history.move(amount, "capture", id, at)
}

/** Gives money back; a cancelled order's transaction names the payment, any other the refund. */
export function refund(
  { batch, newId, shop }: Desk,
  history: History,
  { paymentId }: Payment,
  amount: number,
  at: Date,
  reference: "refund" | "payment",
): void {
  const id = newId("ref", at)
  const row = { id, payment_id: paymentId, amount, raw_amount: raw(amount), created_by: shop.adminId, ...times(at) }
  batch.add("refund", row)
  history.move(-amount, "refund", reference === "refund" ? id : paymentId, at)
}

/** The collection, its session and the payment, as everything that happened has left them. */
export function closePayment(
  { batch, newId }: Desk,
  { orderId, placedAt }: Subject,
  { collectionId, sessionId, paymentId, amount }: Payment,
  { paidAt, canceledAt }: OrderPlan,
  refunded: { amount: number; at: Date } | undefined,
): void {
  const captured = paidAt ? amount : 0
  const touched = canceledAt ?? refunded?.at ?? paidAt ?? placedAt
  const money = { currency_code: CURRENCY, amount, raw_amount: raw(amount) }
  batch.add("payment_collection", {
    id: collectionId,
    ...money,
    authorized_amount: amount,
    raw_authorized_amount: raw(amount),
    captured_amount: captured,
    raw_captured_amount: raw(captured),
    refunded_amount: refunded?.amount ?? 0,
    raw_refunded_amount: raw(refunded?.amount ?? 0),
    status: canceledAt ? "canceled" : paidAt ? "completed" : "authorized",
    completed_at: refunded?.at ?? paidAt ?? null,
    ...times(placedAt, touched),
  })
  batch.add("payment_session", {
    id: sessionId,
    payment_collection_id: collectionId,
    ...money,
    provider_id: PAYMENT_PROVIDER,
    data: {},
    context: {},
    metadata: {},
    status: "authorized",
    authorized_at: placedAt,
    ...times(placedAt),
  })
  batch.add("payment", {
    id: paymentId,
    payment_collection_id: collectionId,
    payment_session_id: sessionId,
    ...money,
    provider_id: PAYMENT_PROVIDER,
    data: {},
    captured_at: paidAt ?? null,
    canceled_at: paidAt ? null : (canceledAt ?? null),
    ...times(placedAt, paidAt ?? canceledAt ?? placedAt),
  })
  const link = { id: newId("ordpay", placedAt), order_id: orderId, payment_collection_id: collectionId }
  batch.add("order_payment_collection", { ...link, ...times(placedAt) })
}
