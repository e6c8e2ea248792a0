import { type Fraction, fraction, multiply, round } from "../money/fraction"
import { toMinor } from "../money/minor-units"
import { earningBasis, type EarningBasis } from "./basis"
import { expiryOf } from "./expiry"
import type { OrderFacts } from "./order-facts"
import { paidShare } from "./paid-share"
import type { ProgramSettings } from "./program"

/** The programme as it stood when the order was placed. */
export interface AwardTerms {
  readonly versionId: string
  readonly program: ProgramSettings
  readonly timeZone: string
}

/** Why an order earns nothing. */
export type NoAwardReason =
  "program_off" | "before_opening" | "draft" | "no_customer" | "canceled" | "no_rate" | "nothing_earnable" | "returned"

/** How a number of points came about; stored with the award, amounts in minor units. */
export interface AwardBreakdown {
  readonly ordered: number
  readonly kept: number
  readonly excluded: EarningBasis["excluded"]
  readonly due: number
  readonly paid: { readonly collected: number; readonly store_credit: number; readonly goodwill: number }
  readonly parts: readonly AwardPart[]
  readonly rounding: ProgramSettings["rounding"]
}

/** One rule's share of an award. */
export interface AwardPart {
  readonly rule: "program_rate"
  readonly base: number
  readonly money_per_point: number
}

export interface Award {
  /** Points for the order when everything kept is paid: what the shopper is told to expect. */
  readonly expected: number
  /** Points that should be in the ledger now. 0 <= target <= expected */
  readonly target: number
  readonly reason: NoAwardReason | null
  readonly breakdown: AwardBreakdown
  /** When the points were earned, when they can be spent and when they are gone. */
  readonly earnedAt: Date
  readonly availableAt: Date | null
  readonly expiresAt: Date | null
}

const DAY_MS = 86_400_000

/**
 * What an order should have earned by now. Recomputed at every event; the ledger is moved by the difference.
 * target = rules(goods as ordered) x share kept x share paid, rounded once at the end.
 */
export function decideAward(order: OrderFacts, terms: AwardTerms): Award {
  const { program } = terms
  const basis = earningBasis(order, program.basis)
  const parts = partsOf(order, basis, program)
  const reason = refusal(order, basis, program, parts)
  const full = reason ? fraction(0) : multiply(sumOf(parts), fraction(basis.kept, basis.ordered))
  const expected = round(multiply(full, payableShare(order)), program.rounding)
  const target = isDue(order, program) ? round(multiply(full, paidShare(order, program)), program.rounding) : 0
  const earnedAt = earnedAtOf(order, program)
  return {
    expected: Math.max(expected, target),
    target,
    reason,
    breakdown: {
      ordered: basis.ordered,
      kept: basis.kept,
      excluded: basis.excluded,
      due: order.due,
      paid: { collected: order.collected, store_credit: order.storeCredit, goodwill: order.goodwill },
      parts,
      rounding: program.rounding,
    },
    earnedAt,
    availableAt: program.pending_days > 0 ? new Date(earnedAt.getTime() + program.pending_days * DAY_MS) : null,
    expiresAt: expiryOf(earnedAt, program.expiry, terms.timeZone),
  }
}

function partsOf(order: OrderFacts, basis: EarningBasis, program: ProgramSettings): AwardPart[] {
  const rate = program.rates[order.currencyCode]
  return rate ? [{ rule: "program_rate", base: basis.ordered, money_per_point: rateMinor(rate, order) }] : []
}

const rateMinor = (rate: { money_per_point: number }, order: OrderFacts): number =>
  Math.max(1, toMinor(rate.money_per_point, order.currencyCode))

const sumOf = (parts: readonly AwardPart[]): Fraction => {
  const [part] = parts
  return part ? fraction(part.base, part.money_per_point) : fraction(0)
}

function refusal(
  order: OrderFacts,
  basis: EarningBasis,
  program: ProgramSettings,
  parts: readonly AwardPart[],
): NoAwardReason | null {
  if (order.isDraft) return "draft"
  if (order.status === "canceled") return "canceled"
  if (!order.customerId) return "no_customer"
  if (!program.enabled) return "program_off"
  if (program.award_from && order.placedAt < new Date(program.award_from)) return "before_opening"
  if (parts.length === 0) return "no_rate"
  if (basis.ordered <= 0) return "nothing_earnable"
  if (basis.kept <= 0) return "returned"
  return null
}

/** The share that will count as paid once the shopper has paid everything. */
const payableShare = (order: OrderFacts): Fraction =>
  order.due > 0 ? fraction(Math.max(0, order.due - order.goodwill), order.due) : fraction(0)

function isDue(order: OrderFacts, program: ProgramSettings): boolean {
  return program.trigger !== "delivered" || order.deliveredAt !== null
}

function earnedAtOf(order: OrderFacts, program: ProgramSettings): Date {
  const moments = [order.placedAt]
  if (program.trigger !== "placed" && order.paidAt) moments.push(order.paidAt)
  if (program.trigger === "delivered" && order.deliveredAt) moments.push(order.deliveredAt)
  return new Date(Math.max(...moments.map((m) => m.getTime())))
}
