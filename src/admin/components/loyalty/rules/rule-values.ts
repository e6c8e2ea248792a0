import type { EarningEffect, EarningRule } from "../../../../domain/earning/rule"

export type RuleValues = Omit<EarningRule, "id">

export const EFFECTS = ["multiplier", "points", "per_unit", "percent", "rate", "bands"] as const

/** An effect of a kind, still to be filled in. */
export function emptyEffect(kind: EarningEffect["kind"], currency: string): EarningEffect {
  switch (kind) {
    case "multiplier":
      return { kind, factor: 2 }
    case "points":
    case "per_unit":
      return { kind, points: Number.NaN }
    case "percent":
      return { kind, percent: Number.NaN }
    case "rate":
      return { kind, rates: {} }
    case "bands":
      return { kind, currency, bands: [{ from: 0, points: Number.NaN }] }
  }
}

export const NEW_RULE: RuleValues = {
  name: "",
  active: true,
  priority: 0,
  when: null,
  goods: { product_ids: [], category_ids: [], collection_ids: [], type_ids: [], tag_ids: [] },
  effect: { kind: "multiplier", factor: 2 },
}

export const valuesOf = ({ id: _id, ...values }: EarningRule): RuleValues => values
