import { CURRENCY } from "../settings"
import type { NewId } from "./ids"
import { type Line, valueOf } from "./lines"
import { raw, type Row, type RowSink, times } from "./rows"
import { type Summary, totalsOf } from "./summary"

/** How many pieces of a line were packed, shipped, delivered, announced to come back, and came back. */
export type Progress = Record<"fulfilled" | "shipped" | "delivered" | "return_requested" | "return_received", number>

/** An order as it was placed: what its versions repeat. */
export type Subject = {
  orderId: string
  placedAt: Date
  lines: Line[]
  shippingMethodId: string
  shippingAmount: number
  promotion: { id: string; code: string } | null
}

/** What made a new version. */
export type Change = {
  at: Date
  type?: "return_request" | "return_receive" | "credit_line"
  createdBy?: string
  confirmedBy?: string
  returnId?: string
  actions: Row[]
}

/**
 * The versions of one order. Medusa writes every item, adjustment, shipping method and the summary anew each time that
 * goods move or a credit is given; money that comes or goes changes the summary of the version of that moment.
 */
export class History {
  private version = 1
  private credit = 0
  private readonly progress: Map<string, Progress>
  private readonly summaries: Summary[]

  constructor(
    private readonly subject: Subject,
    private readonly batch: RowSink,
    private readonly newId: NewId,
  ) {
    const { lines, placedAt } = subject
    const nothing = { fulfilled: 0, shipped: 0, delivered: 0, return_requested: 0, return_received: 0 }
    this.progress = new Map(lines.map(({ id }) => [id, { ...nothing }]))
    const due = this.due()
    const money = { original: due, current: due, paid: 0, refunded: 0, credit: 0, pending: due }
    this.summaries = [{ version: 1, ...money, createdAt: placedAt, updatedAt: placedAt }]
    this.repeat(placedAt)
  }

  get currentVersion(): number {
    return this.version
  }

  /** What the order costs now: without what came back, and less credits. */
  due(): number {
    const kept = this.subject.lines.map((line) => valueOf(line, line.quantity - this.of(line).return_received))
    return Math.round(kept.reduce((sum, value) => sum + value, 0) + this.subject.shippingAmount) - this.credit
  }

  /** What the shop owes the buyer. */
  owed(): number {
    return -this.latest().pending
  }

  /** A new version: `effect` says what changes for each line. */
  advance(change: Change, effect: (progress: Progress, line: Line) => void, credit = 0): void {
    const before = this.latest()
    before.pending = before.current - before.paid + before.refunded - this.announced()
    before.updatedAt = change.at
    for (const line of this.subject.lines) effect(this.of(line), line)
    this.version += 1
    this.credit += credit
    this.addSummary(before, change.at)
    this.writeChange(change)
    this.repeat(change.at)
  }

  /** Money in (above zero) or out. `reference` says what moved it. */
  move(amount: number, reference: "capture" | "refund", referenceId: string, at: Date): void {
    const summary = this.latest()
    if (amount > 0) summary.paid += amount
    else summary.refunded -= amount
    summary.pending -= amount
    summary.updatedAt = at
    this.batch.add("order_transaction", {
      id: this.newId("ordtrx", at),
      order_id: this.subject.orderId,
      version: this.version,
      amount,
      raw_amount: raw(amount),
      currency_code: CURRENCY,
      reference,
      reference_id: referenceId,
      ...times(at),
    })
  }

  /** To be called once, when nothing more happens. */
  close(): void {
    for (const summary of this.summaries) {
      this.batch.add("order_summary", {
        id: this.newId("ordsum", summary.createdAt),
        order_id: this.subject.orderId,
        version: summary.version,
        totals: totalsOf(summary),
        ...times(summary.createdAt, summary.updatedAt),
      })
    }
  }

  private of(line: Line): Progress {
    const progress = this.progress.get(line.id)
    if (!progress) throw new Error(`line ${line.id} is not of order ${this.subject.orderId}`)
    return progress
  }

  private latest(): Summary {
    return this.summaries[this.summaries.length - 1]
  }

  /** The value of what the buyer announced to send back. */
  private announced(): number {
    const { lines } = this.subject
    return Math.round(lines.reduce((sum, line) => sum + valueOf(line, this.of(line).return_requested), 0))
  }

  private addSummary(before: Summary, at: Date): void {
    const { paid, refunded } = before
    const current = this.due()
    const money = { original: before.current, current, paid, refunded, credit: this.credit }
    const pending = current - paid + refunded
    this.summaries.push({ version: this.version, ...money, pending, createdAt: at, updatedAt: at })
  }

  private writeChange({ at, type, createdBy, confirmedBy, returnId, actions }: Change): void {
    const id = this.newId("ordch", at)
    const { orderId } = this.subject
    this.batch.add("order_change", {
      id,
      order_id: orderId,
      return_id: returnId ?? null,
      version: this.version,
      change_type: type ?? null,
      status: "confirmed",
      created_by: createdBy ?? null,
      confirmed_by: confirmedBy ?? null,
      confirmed_at: at,
      ...times(at),
    })
    for (const action of actions) {
      this.batch.add("order_change_action", {
        id: this.newId("ordchact", at),
        order_id: orderId,
        order_change_id: id,
        return_id: returnId ?? null,
        version: this.version,
        applied: true,
        ...action,
        ...times(at),
      })
    }
  }

  /** Items, adjustments and the shipping method, for the version that begins. */
  private repeat(at: Date): void {
    const { orderId, placedAt, lines, shippingMethodId } = this.subject
    for (const line of lines) {
      this.writeItem(line, at)
      this.writeAdjustment(line, at)
    }
    this.batch.add("order_shipping", {
      id: this.newId("ordspmv", at),
      order_id: orderId,
      version: this.version,
      shipping_method_id: shippingMethodId,
      ...times(placedAt),
    })
  }

  private writeItem(line: Line, at: Date): void {
    const first = this.version === 1
    const quantities = Object.entries(this.of(line)).flatMap(([name, pieces]) => [
      [`${name}_quantity`, pieces],
      [`raw_${name}_quantity`, raw(pieces)],
    ])
    this.batch.add("order_item", {
      id: this.newId("orditem", at),
      order_id: this.subject.orderId,
      version: this.version,
      item_id: line.id,
      quantity: line.quantity,
      raw_quantity: raw(line.quantity),
      unit_price: first ? null : line.unitPrice,
      raw_unit_price: first ? null : raw(line.unitPrice),
      ...Object.fromEntries(quantities),
      return_dismissed_quantity: 0,
      raw_return_dismissed_quantity: raw(0),
      written_off_quantity: 0,
      raw_written_off_quantity: raw(0),
      metadata: {},
      ...times(at),
    })
  }

  private writeAdjustment(line: Line, at: Date): void {
    const { promotion } = this.subject
    if (!promotion) return
    this.batch.add("order_line_item_adjustment", {
      id: this.newId("ordliadj", at),
      item_id: line.id,
      version: this.version,
      amount: line.discount,
      raw_amount: raw(line.discount),
      promotion_id: promotion.id,
      code: promotion.code,
      is_tax_inclusive: true,
      ...times(at),
    })
  }
}
