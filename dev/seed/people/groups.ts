import { DAY, HOUR, MINUTE } from "../lib/dates"
import { randomFor } from "../lib/random"
import type { OrderPlan } from "../plan/types"
import { SEED } from "../settings"
import type { CustomerPlan } from "./customers"

export const GROUPS = ["VIP", "Thường xuyên", "Mới", "Bán sỉ"] as const
export type GroupName = (typeof GROUPS)[number]

/** A customer's record is new for this many days. */
const NEW_FOR = 60

/** When each customer's record was made: at the first order, or long before it. In milliseconds, by index. */
export function joiningTimes(customers: CustomerPlan[], orders: OrderPlan[], from: number, now: number): number[] {
  const firstOrder = new Map<number, OrderPlan>()
  for (const order of orders) {
    if (order.customer !== null && !firstOrder.has(order.customer)) firstOrder.set(order.customer, order)
  }
  return customers.map((_, index) => {
    const random = randomFor(`${SEED}:joined:${index}`)
    const first = firstOrder.get(index)
    if (!first) return now - random.int(1, 200) * DAY - random.int(0, 12 * 60) * MINUTE
    const early = first.placedAt.getTime() < from + 60 * DAY && random.chance(0.8)
    if (early) return from - random.int(1, 700) * DAY + random.int(8 * 60, 21 * 60) * MINUTE
    const before = first.channel === "counter" ? MINUTE : random.int(5, 30) * MINUTE
    return first.placedAt.getTime() - (random.chance(0.2) ? random.int(1, 20) * DAY + HOUR : before)
  })
}

/** The groups that the shop's staff put a customer into. */
export function groupOf({ habit, birthday }: CustomerPlan, joined: number, now: number): GroupName | undefined {
  if (habit.name === "wholesale") return "Bán sỉ"
  if (habit.name === "weekly") return birthday ? "VIP" : "Thường xuyên"
  if (habit.name === "monthly" || habit.name === "shopper") return "Thường xuyên"
  return now - joined < NEW_FOR * DAY ? "Mới" : undefined
}
