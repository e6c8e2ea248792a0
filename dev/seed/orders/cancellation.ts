import type { Desk } from "./desk"
import type { History, Subject } from "./history"
import { type Payment, refund } from "./payment"
import { raw, times } from "./rows"

/** Gives back what was paid, as a credit line too: Medusa writes one even when nothing was paid. */
export function cancel(
  desk: Desk,
  history: History,
  subject: Subject,
  payment: Payment,
  paid: boolean,
  at: Date,
): void {
  const amount = paid ? payment.amount : 0
  if (paid) refund(desk, history, payment, amount, at, "payment")
  const reference = { reference: "payment_collection", reference_id: payment.collectionId }
  const money = { amount, raw_amount: raw(amount) }
  const action = { action: "CREDIT_LINE_ADD", ...reference, details: {}, ...money }
  history.advance({ at, type: "credit_line", actions: [action] }, () => undefined, amount)
  const version = history.currentVersion
  desk.batch.add("order_credit_line", {
    id: desk.newId("ordcl", at),
    order_id: subject.orderId,
    version,
    ...reference,
    ...money,
    metadata: { created_in_version: version },
    ...times(at),
  })
}
