import type { ReturnPlan } from "../plan/types"
import type { Desk } from "./desk"
import type { History, Progress, Subject } from "./history"
import { raw, type Row, times } from "./rows"

type Piece = { lineId: string; quantity: number }

export type Return = { id: string; pieces: Piece[]; version: number }

export function openReturn({ newId }: Desk, history: History, { lines }: Subject, plan: ReturnPlan): Return {
  const pieces = plan.lines.map(({ sku, quantity }) => {
    const line = lines.find((candidate) => candidate.sku === sku)
    if (!line) throw new Error(`${sku} comes back but was not in the order`)
    return { lineId: line.id, quantity }
  })
  return { id: newId("return", plan.requestedAt), pieces, version: history.currentVersion }
}

/** The buyer announces what comes back, or it arrives. */
export function moveBack(
  { shop }: Desk,
  history: History,
  { id, pieces }: Return,
  step: "requested" | "received",
  at: Date,
): void {
  const arrived = step === "received"
  const actions = pieces.map(({ lineId, quantity }): Row => {
    const action = arrived ? "RECEIVE_RETURN_ITEM" : "RETURN_ITEM"
    const details = { reference_id: lineId, quantity }
    return { action, reference: "return", reference_id: id, details, amount: null, raw_amount: null }
  })
  const by = { createdBy: shop.adminId, confirmedBy: shop.adminId }
  const type = arrived ? "return_receive" : "return_request"
  history.advance({ at, type, ...by, returnId: id, actions }, (done: Progress, line) => {
    const quantity = pieces.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
    done.return_requested += arrived ? -quantity : quantity
    if (arrived) done.return_received += quantity
  })
}

/** The return and its items, as they are at the end. */
export function closeReturn(desk: Desk, subject: Subject, back: Return, plan: ReturnPlan, locationId: string): void {
  const { requestedAt, receivedAt } = plan
  desk.batch.add("return", {
    id: back.id,
    order_id: subject.orderId,
    order_version: back.version,
    status: receivedAt ? "received" : "requested",
    location_id: locationId,
    created_by: desk.shop.adminId,
    requested_at: requestedAt,
    received_at: receivedAt ?? null,
    ...times(requestedAt, receivedAt ?? requestedAt),
  })
  for (const { lineId, quantity } of back.pieces) {
    const received = receivedAt ? quantity : 0
    desk.batch.add("return_item", {
      id: desk.newId("retitem", requestedAt),
      return_id: back.id,
      item_id: lineId,
      quantity,
      raw_quantity: raw(quantity),
      received_quantity: received,
      raw_received_quantity: raw(received),
      damaged_quantity: 0,
      raw_damaged_quantity: raw(0),
      metadata: {},
      ...times(requestedAt, receivedAt ?? requestedAt),
    })
  }
}
