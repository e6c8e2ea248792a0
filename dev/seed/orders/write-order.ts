import type { OrderPlan } from "../plan/types"
import { cancel } from "./cancellation"
import { moveGoods, releaseStock, writeFulfillment } from "./delivery"
import type { Desk } from "./desk"
import { History, type Subject } from "./history"
import { capture, closePayment, openPayment, type Payment, refund } from "./payment"
import { placeOrder } from "./placement"
import { closeReturn, moveBack, openReturn } from "./return"

/** Puts the rows of one order, with all that happened to it, into the desk's batch. */
export function writeOrder(desk: Desk, plan: OrderPlan): Subject {
  const subject = placeOrder(desk, plan, statusOf(plan), lastMoment(plan))
  const history = new History(subject, desk.batch, desk.newId)
  const payment = openPayment(desk, subject, history.due())
  const refunded = { amount: 0, at: plan.placedAt }
  const giveBack = (amount: number, at: Date) => Object.assign(refunded, { amount, at })

  const { paidAt, canceledAt } = plan
  const events: [Date | undefined, (at: Date) => void][] = [
    [paidAt, (at) => capture(desk, history, payment, at)],
    ...deliveryEvents(desk, plan, subject, history),
    [
      canceledAt,
      (at) => {
        cancel(desk, history, subject, payment, Boolean(paidAt), at)
        if (paidAt) giveBack(payment.amount, at)
      },
    ],
    ...returnEvents(desk, plan, subject, history, payment, giveBack),
  ]
  for (const [at, run] of inOrder(events)) run(at)

  const endOfReservation = plan.packedAt ?? canceledAt
  if (endOfReservation) releaseStock(desk, plan, subject, endOfReservation)
  closePayment(desk, subject, payment, plan, refunded.amount ? refunded : undefined)
  history.close()
  return subject
}

type Event = [Date | undefined, (at: Date) => void]

function deliveryEvents(desk: Desk, plan: OrderPlan, subject: Subject, history: History): Event[] {
  const { packedAt, shippedAt, deliveredAt } = plan
  if (!packedAt) return []
  const parcel = writeFulfillment(desk, plan, subject, packedAt)
  return [
    [packedAt, (at) => moveGoods(desk, history, subject, parcel, "packed", at)],
    [shippedAt, (at) => moveGoods(desk, history, subject, parcel, "shipped", at)],
    [deliveredAt, (at) => moveGoods(desk, history, subject, parcel, "delivered", at)],
  ]
}

function returnEvents(
  desk: Desk,
  { return: plan, location }: OrderPlan,
  subject: Subject,
  history: History,
  payment: Payment,
  giveBack: (amount: number, at: Date) => void,
): Event[] {
  if (!plan) return []
  let back: ReturnType<typeof openReturn>
  return [
    [
      plan.requestedAt,
      (at) => {
        back = openReturn(desk, history, subject, plan)
        moveBack(desk, history, back, "requested", at)
        closeReturn(desk, subject, back, plan, desk.shop.locations[location])
      },
    ],
    [plan.receivedAt, (at) => moveBack(desk, history, back, "received", at)],
    [
      plan.refundedAt,
      (at) => {
        const amount = history.owed()
        refund(desk, history, payment, amount, at, "refund")
        giveBack(amount, at)
      },
    ],
  ]
}

const inOrder = (events: Event[]) =>
  events
    .filter((event): event is [Date, (at: Date) => void] => event[0] !== undefined)
    .sort(([a], [b]) => a.getTime() - b.getTime())

function statusOf({ canceledAt, completedAt }: OrderPlan): string {
  if (canceledAt) return "canceled"
  return completedAt ? "completed" : "pending"
}

/** When the order's own row was last written: at a new version, and when it was closed or cancelled. */
function lastMoment({
  placedAt,
  packedAt,
  shippedAt,
  deliveredAt,
  completedAt,
  canceledAt,
  return: back,
}: OrderPlan): Date {
  const moments = [
    placedAt,
    packedAt,
    shippedAt,
    deliveredAt,
    completedAt,
    canceledAt,
    back?.requestedAt,
    back?.receivedAt,
  ]
  return new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
}
