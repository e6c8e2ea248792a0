import type { EarningEffect, EarningRule } from "../../domain/earning/rule"
import type { IdKind, Names } from "../../domain/rules/names"
import type { Translate } from "../i18n/types"
import type { Format } from "./format"

interface Speech {
  t: Translate
  format: Format
}

/** What a rule gives, as a clause: "points × 2". */
export function effectWords(effect: EarningEffect, { t, format }: Speech): string {
  const points = (count: number): string => t("points.amount", { count, amount: format.number(count) })
  switch (effect.kind) {
    case "multiplier":
      return t("rules.effect.say_multiplier", { factor: format.number(effect.factor) })
    case "points":
      return t("rules.effect.say_points", { points: points(effect.points) })
    case "per_unit":
      return t("rules.effect.say_per_unit", { points: points(effect.points) })
    case "percent":
      return t("rules.effect.say_percent", { percent: format.number(effect.percent) })
    case "rate": {
      const rates = Object.entries(effect.rates)
      return rates.map(([code, money]) => t("tiers.rate", { money: format.money(money, code) })).join(", ")
    }
    case "bands": {
      const bands = effect.bands.map(({ from, points: fixed, percent }) => {
        const start = format.money(from, effect.currency)
        return fixed === undefined
          ? t("rules.effect.say_band_percent", { from: start, percent: format.number(percent ?? 0) })
          : t("rules.effect.say_band_points", { from: start, points: points(fixed) })
      })
      return t("rules.effect.say_bands", { bands: bands.join("; ") })
    }
  }
}

/** The lists of goods that a rule can name, in the order in which they are shown. */
export const GOODS = [
  ["product_ids", "product"],
  ["category_ids", "category"],
  ["collection_ids", "collection"],
  ["type_ids", "product_type"],
  ["tag_ids", "product_tag"],
] as const satisfies readonly (readonly [keyof EarningRule["goods"], IdKind])[]

const SHOWN = 3

/** The goods that a rule is about; null for all. */
export function goodsWords(goods: EarningRule["goods"], names: Names, { t, format }: Speech): string | null {
  const lists = GOODS.filter(([key]) => goods[key].length > 0).map(([key, kind]) => {
    const labels = goods[key].slice(0, SHOWN).map((id) => `“${names(kind, id) ?? id}”`)
    const more = goods[key].length - labels.length
    const rest = more > 0 ? ` +${format.number(more)}` : ""
    return `${t(`rules.goods.${key}`)} ${labels.join(", ")}${rest}`
  })
  return lists.length > 0 ? lists.join("; ") : null
}
