import type { Plan, PlanPart } from "./book"
import type { LedgerLot } from "./types"

const NEVER = Number.POSITIVE_INFINITY

const takenAt = ({ expires_at, due_at }: LedgerLot): number => (expires_at ?? due_at)?.getTime() ?? NEVER

/** The order in which lots are taken: what expires or falls due first, then the oldest. */
export function compareLots(a: LedgerLot, b: LedgerLot): number {
  const [x, y] = [takenAt(a), takenAt(b)]
  if (x !== y) return x < y ? -1 : 1
  return a.opened_at.getTime() - b.opened_at.getTime() || a.seq - b.seq
}

export const isRipe = ({ available_at }: LedgerLot, at: Date): boolean => available_at === null || available_at <= at

/** Of the balance, what cannot be used yet. */
export const pendingOf = (lots: readonly LedgerLot[], at: Date): number =>
  lots.filter((lot) => lot.remaining > 0 && !isRipe(lot, at)).reduce((sum, lot) => sum + lot.remaining, 0)

/** A lot to take from before the others, for at most `cap`. */
export interface Named {
  readonly id: string
  readonly cap?: number
}

export interface TakeOptions {
  readonly first?: readonly Named[]
  /** Take what is not ripe, too, after all that is. Named lots are taken in either case. */
  readonly unripe: boolean
  readonly at: Date
}

/** Takes `amount` (signed as the entry) from lots of the other sign. @returns what no lot gave as `rest` */
export function take(lots: readonly LedgerLot[], amount: number, { first = [], unripe, at }: TakeOptions): Plan {
  const remaining = new Map(lots.map((lot) => [lot.id, lot.remaining]))
  const taken = new Map<string, number>()
  const sorted = [...lots].sort(compareLots)
  const others = [...sorted.filter((lot) => isRipe(lot, at)), ...sorted.filter((lot) => unripe && !isRipe(lot, at))]
  let rest = amount
  for (const { id, cap } of [...first, ...others.map(({ id }): Named => ({ id }))]) {
    const open = remaining.get(id) ?? 0
    if (open === 0 || Math.sign(open) === Math.sign(rest)) continue
    const size = Math.min(Math.abs(rest), Math.abs(open), cap ?? NEVER)
    if (size === 0) continue
    const part = Math.sign(rest) * size
    remaining.set(id, open + part)
    taken.set(id, (taken.get(id) ?? 0) + part)
    rest -= part
  }
  const parts = [...taken].map(([lot_id, part]): PlanPart => ({ lot_id, amount: part, expires_at: null }))
  return { lots: withRemaining(lots, remaining), parts, rest }
}

const withRemaining = (lots: readonly LedgerLot[], remaining: ReadonlyMap<string, number>): LedgerLot[] =>
  lots.map((lot) => ({ ...lot, remaining: remaining.get(lot.id) ?? 0 })).filter((lot) => lot.remaining !== 0)
