import { type Fraction, fraction, multiply, round } from "../money/fraction"
import { toMinor } from "../money/minor-units"
import type { Facts } from "../rules/facts"
import { applyRules, type AwardPart, type BaseRate, type RulesInput, type SkippedRule } from "./apply-rules"
import { earningBasis, type EarningBasis } from "./basis"
import { expiryOf } from "./expiry"
import type { OrderFacts } from "./order-facts"
import { paidShare } from "./paid-share"
import type { ProgramSettings } from "./program"
import type { EarningRule } from "./rule"

/** By what an order is judged: the set-up and the customer as they were when it was placed. */
export interface AwardTerms {
  readonly versionId: string
  /** The shop's programme, or that of the customer's group. */
  readonly program: ProgramSettings
  /** A rate of the customer's tier or group that replaces the programme's, main units for one point. */
  readonly ownRate?: {
    readonly source: "tier" | "group"
    readonly sourceId: string
    readonly moneyPerPoint: number
  } | null
  readonly rules: readonly EarningRule[]
  /** What the rules' conditions may look at. */
  readonly facts: Facts
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
  /** Minor units for one point, before rules; null without a rate for the currency. */
  readonly money_per_point: number | null
  readonly parts: readonly AwardPart[]
  readonly skipped: readonly SkippedRule[]
  readonly rounding: ProgramSettings["rounding"]
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
  const base = baseRate(order, terms)
  const reason = refusal(order, basis, program, base)
  const rules = reason || !base ? null : applyRules(rulesInput(order, basis, terms, base))
  const full = rules ? multiply(rules.points, fraction(basis.kept, basis.ordered)) : fraction(0)
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
      money_per_point: base?.moneyPerPoint ?? null,
      parts: rules?.parts ?? [],
      skipped: rules?.skipped ?? [],
      rounding: program.rounding,
    },
    earnedAt,
    availableAt: program.pending_days > 0 ? new Date(earnedAt.getTime() + program.pending_days * DAY_MS) : null,
    expiresAt: expiryOf(earnedAt, program.expiry, terms.timeZone),
  }
}

/** The ordinary rate in whole minor units, at least 1; null when the order's currency has none. */
function baseRate(order: OrderFacts, { program, ownRate }: AwardTerms): BaseRate | null {
  const main = ownRate?.moneyPerPoint ?? program.rates[order.currencyCode]?.money_per_point
  if (main === undefined) return null
  return {
    source: ownRate?.source ?? "program",
    sourceId: ownRate?.sourceId ?? null,
    moneyPerPoint: Math.max(1, toMinor(main, order.currencyCode)),
  }
}

const rulesInput = (order: OrderFacts, basis: EarningBasis, terms: AwardTerms, base: BaseRate): RulesInput => ({
  lines: basis.lines,
  shipping: basis.shipping,
  includeTax: terms.program.basis.include_tax,
  currency: order.currencyCode,
  base,
  rules: terms.rules,
  combine: terms.program.rules_combine,
  facts: terms.facts,
})

function refusal(
  order: OrderFacts,
  basis: EarningBasis,
  program: ProgramSettings,
  base: BaseRate | null,
): NoAwardReason | null {
  if (order.isDraft) return "draft"
  if (order.status === "canceled") return "canceled"
  if (!order.customerId) return "no_customer"
  if (!program.enabled) return "program_off"
  if (program.award_from && order.placedAt < new Date(program.award_from)) return "before_opening"
  if (!base) return "no_rate"
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
