import { add, compare, type Fraction, fraction, multiply } from "../money/fraction"
import { toMinor } from "../money/minor-units"
import { evaluate, type Reason } from "../rules/evaluate"
import type { Facts } from "../rules/facts"
import type { OrderLine } from "./order-facts"
import type { EarningEffect, EarningRule } from "./rule"

/** The ordinary rate of an order: the programme's, its tier's or its group's. */
export interface BaseRate {
  readonly source: "program" | "group" | "tier"
  readonly sourceId: string | null
  /** Minor units of the order's currency for one point. */
  readonly moneyPerPoint: number
}

/** One source of an order's points, for the breakdown. */
export interface AwardPart {
  readonly rule: "base" | "rule"
  readonly id: string | null
  readonly name: string | null
  readonly source: BaseRate["source"] | EarningEffect["kind"]
  /** Value of the goods that it looked at, minor units. */
  readonly base: number
  /** Before shares and rounding, to two decimals for reading; a multiplier below 1 takes points away. */
  readonly points: number
  /** False for a rule that another one beat. */
  readonly counted: boolean
}

export interface SkippedRule {
  readonly id: string
  readonly name: string
  readonly reasons: readonly Reason[]
}

export interface RulesResult {
  /** Before shares and rounding. */
  readonly points: Fraction
  readonly parts: readonly AwardPart[]
  readonly skipped: readonly SkippedRule[]
}

export interface RulesInput {
  readonly lines: readonly OrderLine[]
  /** Shipping that earns, minor units; at the ordinary rate only. */
  readonly shipping: number
  readonly includeTax: boolean
  readonly currency: string
  readonly base: BaseRate
  readonly rules: readonly EarningRule[]
  readonly combine: "best" | "stack"
  readonly facts: Facts
}

/** What a rule makes of an order. */
interface Candidate {
  readonly rule: EarningRule
  readonly value: number
  /** The rule's own points. */
  readonly own: Fraction
  /** The whole order's points if this rule alone counts. */
  readonly alone: Fraction
  /** What the rule adds to the ordinary points when all count. */
  readonly extra: Fraction
}

const ZERO = fraction(0)

/**
 * The points of the goods as ordered. The ordinary rate holds unless rules fit: `best` takes the one way that gives the
 * most for the whole order (the ordinary rate for goods that a rule is not about); `stack` adds what every fitting rule
 * gives to the ordinary points, a multiplier what it adds to them.
 */
export function applyRules(input: RulesInput): RulesResult {
  const goods = valueOf(input.lines, input)
  const ordinary = fraction(goods + input.shipping, input.base.moneyPerPoint)
  const skipped: SkippedRule[] = []
  const candidates = [...input.rules]
    .filter((rule) => rule.active)
    .sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
    .flatMap((rule): Candidate[] => {
      const verdict = rule.when === null ? null : evaluate(rule.when, input.facts)
      if (verdict && !verdict.ok) {
        skipped.push({ id: rule.id, name: rule.name, reasons: verdict.reasons })
        return []
      }
      const candidate = candidateOf(rule, ordinary, input)
      return candidate ? [candidate] : []
    })
  return input.combine === "stack"
    ? stacked(ordinary, candidates, skipped, input, goods)
    : best(ordinary, candidates, skipped, input, goods)
}

function best(
  ordinary: Fraction,
  candidates: Candidate[],
  skipped: SkippedRule[],
  input: RulesInput,
  goods: number,
): RulesResult {
  const winner = candidates.reduce<Candidate | undefined>(
    (top, candidate) => (compare(candidate.alone, top?.alone ?? ordinary) > 0 ? candidate : top),
    undefined,
  )
  const rest = winner ? add(winner.alone, negative(winner.own)) : ordinary
  const restCounts = compare(rest, ZERO) > 0 || !winner
  return {
    points: winner?.alone ?? ordinary,
    parts: [
      basePart(input, goods, winner ? rest : ordinary, restCounts),
      ...candidates.map((candidate) => rulePart(candidate, candidate.own, candidate === winner)),
    ],
    skipped,
  }
}

function stacked(
  ordinary: Fraction,
  candidates: Candidate[],
  skipped: SkippedRule[],
  input: RulesInput,
  goods: number,
): RulesResult {
  const sum = candidates.reduce((total, candidate) => add(total, candidate.extra), ordinary)
  return {
    points: compare(sum, ZERO) < 0 ? ZERO : sum,
    parts: [
      basePart(input, goods, ordinary, true),
      ...candidates.map((candidate) => rulePart(candidate, candidate.extra, true)),
    ],
    skipped,
  }
}

function candidateOf(rule: EarningRule, ordinary: Fraction, input: RulesInput): Candidate | null {
  const lines = input.lines.filter((line) => isAbout(rule.goods, line))
  if (lines.length === 0) return null
  const value = valueOf(lines, input)
  const atRate = fraction(value, input.base.moneyPerPoint)
  const own = effectPoints(rule.effect, value, lines, atRate, input)
  if (!own) return null
  const alone = add(add(ordinary, negative(atRate)), own)
  const extra = rule.effect.kind === "multiplier" ? add(own, negative(atRate)) : own
  return { rule, value, own, alone, extra }
}

/** @param atRate points of the rule's goods at the ordinary rate */
function effectPoints(
  effect: EarningEffect,
  value: number,
  lines: readonly OrderLine[],
  atRate: Fraction,
  { currency }: RulesInput,
): Fraction | null {
  switch (effect.kind) {
    case "rate": {
      const rate = effect.rates[currency]
      return rate === undefined ? null : fraction(value, Math.max(1, toMinor(rate, currency)))
    }
    case "percent":
      return multiply(atRate, hundredths(effect.percent, 100))
    case "points":
      return fraction(effect.points)
    case "per_unit":
      return fraction(lines.reduce((sum, line) => sum + Math.floor(line.quantity), 0) * effect.points)
    case "multiplier":
      return multiply(atRate, hundredths(effect.factor, 1))
    case "bands": {
      if (effect.currency !== currency) return null
      const band = effect.bands.findLast(({ from }) => value >= toMinor(from, currency))
      if (!band) return null
      return band.points !== undefined ? fraction(band.points) : multiply(atRate, hundredths(band.percent ?? 0, 100))
    }
  }
}

/** A number with at most two decimals, exactly, divided by `by`. */
const hundredths = (value: number, by: number): Fraction => fraction(Math.round(value * 100), 100 * by)

const negative = ({ num, den }: Fraction): Fraction => ({ num: -num, den })

const valueOf = (lines: readonly OrderLine[], { includeTax }: RulesInput): number =>
  lines.reduce((sum, line) => sum + Math.max(0, includeTax ? line.orderedWithTax : line.orderedWithoutTax), 0)

function isAbout(goods: EarningRule["goods"], line: OrderLine): boolean {
  const named = Object.values(goods).some((list) => list.length > 0)
  if (!named) return true
  const has = (list: readonly string[], id: string | null): boolean => id !== null && list.includes(id)
  return (
    has(goods.product_ids, line.productId) ||
    has(goods.collection_ids, line.collectionId) ||
    has(goods.type_ids, line.typeId) ||
    line.categoryIds.some((id) => goods.category_ids.includes(id)) ||
    line.tagIds.some((id) => goods.tag_ids.includes(id))
  )
}

const readable = ({ num, den }: Fraction): number => Number((num * 100n) / den) / 100

const basePart = ({ base, shipping }: RulesInput, goods: number, points: Fraction, counted: boolean): AwardPart => ({
  rule: "base",
  id: base.sourceId,
  name: null,
  source: base.source,
  base: goods + shipping,
  points: readable(points),
  counted,
})

const rulePart = ({ rule, value }: Candidate, points: Fraction, counted: boolean): AwardPart => ({
  rule: "rule",
  id: rule.id,
  name: rule.name,
  source: rule.effect.kind,
  base: value,
  points: readable(points),
  counted,
})
