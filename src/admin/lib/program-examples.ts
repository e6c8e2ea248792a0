import { applyRules } from "../../domain/earning/apply-rules"
import { decideAward } from "../../domain/earning/award"
import { earningBasis } from "../../domain/earning/basis"
import { expiryOf } from "../../domain/earning/expiry"
import type { ProgramSettings } from "../../domain/earning/program"
import type { EarningRule } from "../../domain/earning/rule"
import { round } from "../../domain/money/fraction"
import { currencyDigits, fromMinor, toMinor } from "../../domain/money/minor-units"
import { amountOf, redemptionLimits, type NoRedemption } from "../../domain/redemption/limits"
import { exampleOrder, exampleTerms } from "./example-order"

/** Figures of the worked examples, computed as the server computes them. Money in main units. */

/** The currency of the examples: the first that has a rate. */
export const exampleCurrency = (program: Pick<ProgramSettings, "rates">): string =>
  Object.keys(program.rates)[0] ?? "vnd"

/** An everyday order in the currency. */
export const exampleAmount = (currency: string): number => (currencyDigits(currency) === 0 ? 485_000 : 48.5)

export interface RateExample {
  amount: number
  points: number
  /** What 100 points take off. */
  spent: { points: number; money: number }
  /** Money back per money spent, in per cent, to two decimals. */
  back: number
}

export function rateExample(program: ProgramSettings, currency: string, zone: string): RateExample {
  const amount = exampleAmount(currency)
  const order = exampleOrder(currency, [{ withTax: toMinor(amount, currency) }])
  const { money_per_point, point_value } = program.rates[currency]
  return {
    amount,
    points: decideAward(order, exampleTerms(program, zone)).target,
    spent: { points: 100, money: fromMinor(toMinor(point_value, currency) * 100, currency) },
    back: Math.round((point_value / money_per_point) * 10_000) / 100,
  }
}

export interface BasisExample {
  goods: number
  tax: number
  discounted: number
  shipping: number
  counted: number
  points: number
  credit: number
  /** Points when `credit` of the price is paid with a gift card. */
  pointsWithCredit: number
}

/** Goods at full price and discounted ones with a tenth of tax on top, and delivery. */
export function basisExample(program: ProgramSettings, zone: string): BasisExample {
  const currency = exampleCurrency(program)
  const unit = toMinor(exampleAmount(currency), currency) / 97
  const [goods, discounted, shipping, credit] = [80, 10, 6, 20].map((share) => Math.round(unit * share))
  const withTax = (net: number): number => Math.round(net * 1.1)
  const lines = [
    { withTax: withTax(goods), withoutTax: goods },
    { withTax: withTax(discounted), withoutTax: discounted, isDiscounted: true },
  ]
  const delivery = { shippingWithTax: withTax(shipping), shippingWithoutTax: shipping }
  const terms = exampleTerms(program, zone)
  const order = exampleOrder(currency, lines, delivery)
  const main = (minor: number): number => fromMinor(minor, currency)
  return {
    goods: main(withTax(goods)),
    tax: main(withTax(goods) - goods),
    discounted: main(withTax(discounted)),
    shipping: main(withTax(shipping)),
    counted: main(earningBasis(order, program.basis).ordered),
    points: decideAward(order, terms).target,
    credit: main(credit),
    pointsWithCredit: decideAward(exampleOrder(currency, lines, { ...delivery, storeCredit: credit }), terms).target,
  }
}

export function arrivalExample(program: ProgramSettings, zone: string): { earnedAt: Date; availableAt: Date | null } {
  const currency = exampleCurrency(program)
  const { earnedAt, availableAt } = decideAward(exampleOrder(currency, []), exampleTerms(program, zone))
  return { earnedAt, availableAt }
}

const EARNED = new Date(2026, 2, 10, 10)

/** Points earned on 10 March 2026. */
export const expiryExample = (expiry: ProgramSettings["expiry"], zone: string) => ({
  earned: EARNED,
  expires: expiryOf(EARNED, expiry, zone),
})

export interface SpendingExample {
  available: number
  goods: number
  min: number
  max: number
  /** Money off for `max` points. */
  amount: number
  reason: NoRedemption | null
}

/** A regular with 600 points and an everyday cart. */
export function spendingExample(program: ProgramSettings): SpendingExample {
  const currency = exampleCurrency(program)
  const goods = exampleAmount(currency)
  const limits = redemptionLimits({
    program: { ...program, enabled: true },
    currency,
    goods: toMinor(goods, currency),
    available: 600,
    paidOrders: program.redemption.usable_after_orders,
  })
  return {
    available: 600,
    goods,
    min: limits.min,
    max: limits.max,
    amount: fromMinor(amountOf(limits.max, limits), currency),
    reason: limits.reasons[0] ?? null,
  }
}

/** 40 points are to be taken back, 10 are left. */
export const OVERDRAWN = { back: 40, left: 10 } as const

export interface CombineExample {
  amount: number
  double: number
  bonus: number
  together: number
}

/** Double points and 20 points for the order, both fit. */
export function combineExample(program: ProgramSettings): CombineExample {
  const currency = exampleCurrency(program)
  const amount = exampleAmount(currency)
  const { lines } = exampleOrder(currency, [{ withTax: toMinor(amount, currency) }])
  const double = ruleOf("double", { kind: "multiplier", factor: 2 })
  const bonus = ruleOf("bonus", { kind: "points", points: 20 })
  const points = (rules: readonly EarningRule[]): number =>
    round(
      applyRules({
        lines,
        shipping: 0,
        includeTax: true,
        currency,
        base: {
          source: "program",
          sourceId: null,
          moneyPerPoint: Math.max(1, toMinor(program.rates[currency].money_per_point, currency)),
        },
        rules,
        combine: program.rules_combine,
        facts: {},
      }).points,
      program.rounding,
    )
  return { amount, double: points([double]), bonus: 20, together: points([double, bonus]) }
}

const ruleOf = (id: string, effect: EarningRule["effect"]): EarningRule => ({
  id,
  name: id,
  active: true,
  priority: 0,
  when: null,
  goods: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] },
  effect,
})
