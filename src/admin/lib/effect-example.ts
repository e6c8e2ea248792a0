import { decideAward } from "../../domain/earning/award"
import type { ProgramSettings } from "../../domain/earning/program"
import type { EarningEffect } from "../../domain/earning/rule"
import { toMinor } from "../../domain/money/minor-units"
import { exampleOrder, exampleTerms } from "./example-order"
import { exampleAmount, exampleCurrency } from "./program-examples"

export interface EffectExample {
  amount: number
  currency: string
  /** Without the rule. */
  ordinary: number
  /** With it, as if it applied to all goods. */
  points: number
}

/** What a rule makes of an everyday order at the programme's own rate. */
export function effectExample(effect: EarningEffect, program: ProgramSettings, zone: string): EffectExample {
  const currency = effect.kind === "bands" ? effect.currency : exampleCurrency(program)
  const amount = exampleAmount(currency)
  const order = exampleOrder(currency, [{ withTax: toMinor(amount, currency) }])
  const terms = exampleTerms(program, zone)
  const rule = {
    id: "example",
    name: "example",
    active: true,
    priority: 0,
    when: null,
    goods: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] },
    effect,
  }
  return {
    amount,
    currency,
    ordinary: decideAward(order, terms).target,
    points: decideAward(order, { ...terms, rules: [rule] }).target,
  }
}
