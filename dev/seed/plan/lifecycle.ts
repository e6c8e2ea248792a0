import { DAY, HOUR, MINUTE } from "../lib/dates"
import type { Random } from "../lib/random"
import { FIFTY_THOUSAND } from "../settings"
import type { LinePlan, OrderPlan, ReturnPlan } from "./types"

type Moments = Pick<
  OrderPlan,
  "paidAt" | "packedAt" | "shippedAt" | "deliveredAt" | "completedAt" | "canceledAt" | "return"
>
type Placed = Pick<OrderPlan, "channel" | "lines" | "shipping" | "promotion"> & { placedAt: number }

/** Shares: of the online orders, of the sales at the counter, of the parcels paid at the door, of what was paid. */
const CANCELED = 0.065
const ON_THE_SLATE = 0.03
const NEVER_PAID = 0.075
const RETURNED = 0.04
/** Days after delivery at which a paid order is closed. */
const CLOSED_AFTER = 14

/** What becomes of an order, as far as it has happened before `now`. */
export function lifecycle(random: Random, order: Placed, now: number): Moments {
  const whole = order.channel === "counter" ? overTheCounter(random, order) : sentOrFetched(random, order)
  return upTo(now, whole)
}

type Times = Record<Exclude<keyof Moments, "return">, number | undefined> & {
  return?: { lines: LinePlan[]; requestedAt: number; receivedAt: number; refundedAt: number }
}
const nothing = { paidAt: undefined, packedAt: undefined, shippedAt: undefined, deliveredAt: undefined }
const within = (random: Random, from: number, to: number) => Math.round(from + random.next() * (to - from))

function overTheCounter(random: Random, order: Placed): Times {
  const at = order.placedAt
  const paidAt = random.chance(ON_THE_SLATE) ? undefined : at + within(random, 20_000, 2 * MINUTE)
  const packedAt = at + within(random, 2 * MINUTE, 4 * MINUTE)
  return finish(random, order, { ...nothing, paidAt, packedAt, deliveredAt: packedAt + 30_000 })
}

function sentOrFetched(random: Random, order: Placed): Times {
  const at = order.placedAt
  const prepaid = random.chance(0.45)
  const early = prepaid ? at + within(random, MINUTE, 40 * MINUTE) : undefined
  if (random.chance(CANCELED)) {
    const canceledAt = at + within(random, HOUR, 20 * HOUR)
    return { ...nothing, paidAt: early, completedAt: undefined, canceledAt }
  }
  const packedAt = at + within(random, 2 * HOUR, 20 * HOUR)
  const sent = order.shipping === "standard" || order.shipping === "express"
  const shippedAt = sent && random.chance(0.5) ? packedAt + within(random, HOUR, 6 * HOUR) : undefined
  const travel = { standard: [20 * HOUR, 4 * DAY], express: [7 * HOUR, 12 * HOUR] }
  const [least, most] = order.shipping === "standard" ? travel.standard : travel.express
  const deliveredAt = packedAt + within(random, least, most)
  const cash = random.chance(NEVER_PAID) ? undefined : deliveredAt + within(random, MINUTE, 2 * DAY)
  return finish(random, order, { paidAt: early ?? cash, packedAt, shippedAt, deliveredAt })
}

/** Closes what was paid, and brings some of it back. */
function finish(random: Random, order: Placed, times: Pick<Times, keyof typeof nothing>): Times {
  const { paidAt, deliveredAt = order.placedAt } = times
  if (paidAt === undefined) return { ...times, completedAt: undefined, canceledAt: undefined }
  const settled = Math.max(paidAt, deliveredAt)
  const closed = { ...times, completedAt: settled + CLOSED_AFTER * DAY, canceledAt: undefined }
  const single = piecesOf(order.lines) === 1
  if (!random.chance(single ? RETURNED / 2 : RETURNED)) return closed
  const requestedAt = settled + within(random, 8 * HOUR, 9 * DAY)
  const receivedAt = requestedAt + (order.channel === "counter" ? 5 * MINUTE : within(random, 2 * DAY, 8 * DAY))
  const refundedAt = receivedAt + within(random, 5 * MINUTE, order.channel === "counter" ? 10 * MINUTE : 2 * DAY)
  return { ...closed, return: { lines: linesBack(random, order), requestedAt, receivedAt, refundedAt } }
}

const piecesOf = (lines: LinePlan[]) => lines.reduce((sum, line) => sum + line.quantity, 0)

/** Everything, or some pieces of one line. A share of a fixed discount would not be whole đồng: then everything. */
function linesBack(random: Random, { lines, promotion }: Placed): LinePlan[] {
  if (promotion === FIFTY_THOUSAND || piecesOf(lines) === 1 || random.chance(0.2)) return lines
  const line = random.pick(lines)
  return [
    { sku: line.sku, quantity: lines.length > 1 ? random.int(1, line.quantity) : random.int(1, line.quantity - 1) },
  ]
}

function upTo(now: number, times: Times): Moments {
  const date = (time: number | undefined) => (time !== undefined && time < now ? new Date(time) : undefined)
  const back = times.return
  return {
    paidAt: date(times.paidAt),
    packedAt: date(times.packedAt),
    shippedAt: date(times.shippedAt),
    deliveredAt: date(times.deliveredAt),
    completedAt: date(times.completedAt),
    canceledAt: date(times.canceledAt),
    return: back && returnUpTo(date, back),
  }
}

function returnUpTo(
  date: (time: number) => Date | undefined,
  back: NonNullable<Times["return"]>,
): ReturnPlan | undefined {
  const requestedAt = date(back.requestedAt)
  if (!requestedAt) return undefined
  return { lines: back.lines, requestedAt, receivedAt: date(back.receivedAt), refundedAt: date(back.refundedAt) }
}
