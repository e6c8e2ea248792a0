import { lotOf } from "./book"
import { compareLots } from "./lots"
import { latestExpiry } from "./reverse"
import type { Allocation, LedgerEntry, LedgerLot } from "./types"

/** An account as it follows from its history alone. */
export interface Replay {
  readonly balance: number
  readonly ranking: number
  readonly seq: number
  readonly lots: readonly LedgerLot[]
  /** What contradicts itself in the history, in words. */
  readonly problems: readonly string[]
}

/**
 * Balance, ranking and open lots from the history alone. An entry opens what its allocations leave of it; a lot holds what
 * its entry opened and what other entries took from it or gave back.
 * @param entries of one account, by seq
 */
export function replay(entries: readonly LedgerEntry[], allocations: readonly Allocation[]): Replay {
  const used = sumBy(allocations, ({ entry_id }) => entry_id)
  const touched = sumBy(allocations, ({ lot_id }) => lot_id)
  const remaining = (entry: LedgerEntry): number =>
    entry.amount - (used.get(entry.id) ?? 0) + (touched.get(entry.id) ?? 0)
  const lots = entries
    .filter((entry) => remaining(entry) !== 0)
    .map((entry) => lotOf(entry, remaining(entry), latestExpiry({ allocations }, entry)))
    .sort(compareLots)
  const balance = entries.reduce((sum, { amount }) => sum + amount, 0)
  return {
    balance,
    ranking: entries.reduce((sum, { ranking }) => sum + ranking, 0),
    seq: entries.length,
    lots,
    problems: [...brokenSequence(entries), ...brokenAllocations(entries, used), ...brokenLots(lots, balance)],
  }
}

function brokenSequence(entries: readonly LedgerEntry[]): string[] {
  let balance = 0
  return entries.flatMap((entry, i) => {
    balance += entry.amount
    const seq = entry.seq === i + 1 ? [] : [`entry ${entry.id} has place ${entry.seq}, expected ${i + 1}`]
    const sum =
      entry.balance_after === balance
        ? []
        : [`entry ${entry.id} says ${entry.balance_after} afterwards, expected ${balance}`]
    return [...seq, ...sum]
  })
}

function brokenAllocations(entries: readonly LedgerEntry[], used: ReadonlyMap<string, number>): string[] {
  return entries.flatMap(({ id, amount }) => {
    const part = used.get(id) ?? 0
    const within = Math.min(amount, 0) <= part && part <= Math.max(amount, 0)
    return within ? [] : [`entry ${id} of ${amount} allocates ${part}`]
  })
}

function brokenLots(lots: readonly LedgerLot[], balance: number): string[] {
  return lots.flatMap(({ id, amount, remaining }) => {
    const sign =
      Math.sign(remaining) === Math.sign(balance) ? [] : [`lot ${id} holds ${remaining} at a balance of ${balance}`]
    const size = Math.abs(remaining) <= Math.abs(amount) ? [] : [`lot ${id} holds ${remaining} of ${amount}`]
    return [...sign, ...size]
  })
}

function sumBy(allocations: readonly Allocation[], key: (allocation: Allocation) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const allocation of allocations) sums.set(key(allocation), (sums.get(key(allocation)) ?? 0) + allocation.amount)
  return sums
}
