import { busyness, DAY, HOUR, MINUTE } from "../lib/dates"
import type { Random } from "../lib/random"
import type { CustomerPlan } from "../people/customers"

/** Moves a day by at most a few, to where the shop is busier. */
function busierDay(random: Random, day: number, reach: number, from: number, until: number): number {
  const days = Array.from({ length: 2 * reach + 1 }, (_, i) => day + (i - reach) * DAY)
  const possible = days.filter((d) => d >= from && d < until)
  return possible.length ? random.weighted(possible.map((d) => [d, busyness(d)] as const)) : day
}

/** One day of the time span, busy and late ones more often: the shop grows. Tries some instead of weighing all. */
export function someDay(random: Random, from: number, until: number): number {
  const span = Math.floor((until - from) / DAY)
  for (;;) {
    const n = random.int(0, span - 1)
    const day = from + n * DAY
    if (random.next() * 4 < busyness(day) * (0.7 + (0.7 * n) / span)) return day
  }
}

/** The days on which this customer buys, from `from` (a midnight) to before `until`; not sorted. */
export function buyingDays(random: Random, { habit }: CustomerPlan, from: number, until: number): number[] {
  if (habit.times) {
    return Array.from({ length: random.int(...habit.times) }, () => someDay(random, from, until))
  }
  if (!habit.every) return []
  const span = Math.floor((until - from) / DAY)
  const late = habit.name === "silent" ? 0.3 : 0.4
  const first = random.chance(late) ? random.int(0, Math.floor(span / 3)) : random.int(0, habit.every)
  const end = habit.name === "silent" ? span - random.int(75, 270) : span
  const days: number[] = []
  for (let day = first; day < end; day += Math.max(2, Math.round(habit.every * (0.7 + random.next() * 0.6)))) {
    days.push(busierDay(random, from + day * DAY, habit.every > 10 ? 3 : 2, from, until))
  }
  return days
}

const ONLINE_HOURS = [3, 2, 1, 0.5, 0.5, 1, 2, 4, 5, 6, 6, 8, 9, 6, 5, 5, 5, 5, 6, 8, 12, 13, 10, 6]
const COUNTER_HOURS = [0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 6, 6, 4, 3, 4, 5, 6, 8, 10, 10, 8, 3, 0, 0]

/** A moment of that day: evenings online, opening hours at the counter. */
export function momentOf(random: Random, day: number, channel: "online" | "counter"): number {
  const hours = channel === "online" ? ONLINE_HOURS : COUNTER_HOURS
  const hour = random.weighted(hours.map((weight, h) => [h, weight] as const))
  return day + hour * HOUR + random.int(0, 59) * MINUTE + random.int(0, 59) * 1000
}
