import type { TierLadder } from "../../domain/tiers/ladder"
import type { TierSettings } from "../../domain/tiers/tier"
import type { Translate } from "../i18n/types"
import type { Format } from "./format"

interface Speech {
  t: Translate
  format: Format
}

/** A value of the ladder's metric in its unit; money in main units. */
export function metricValue(value: number, metric: TierLadder["metric"], { t, format }: Speech): string {
  const amount = format.number(value)
  if (metric.kind === "spend") return format.money(value, metric.currency)
  return metric.kind === "orders"
    ? t("tiers.orders", { count: value, amount })
    : t("points.amount", { count: value, amount })
}

/** Money that earns a point in each currency, or that the programme decides. */
export function rateWords(tier: Pick<TierSettings, "rates">, { t, format }: Speech): string {
  const rates = Object.entries(tier.rates)
  if (rates.length === 0) return t("tiers.rate_program")
  return rates.map(([code, money]) => t("tiers.rate", { money: format.money(money, code) })).join(", ")
}

export const discountWords = ({ discount_percent }: Pick<TierSettings, "discount_percent">, { t, format }: Speech) =>
  discount_percent > 0 ? t("tiers.discount", { percent: format.number(discount_percent) }) : t("tiers.no_discount")

type LadderRules = Omit<TierLadder, "tiers">

/** What the settings of the ladder mean for a customer, sentence by sentence. */
export function ladderSentences(ladder: LadderRules, { t, format }: Speech): string[] {
  const { metric, window, review } = ladder
  const counted =
    metric.kind === "spend"
      ? t("tiers.ladder.say_spend", { currency: metric.currency.toUpperCase() })
      : t(`tiers.ladder.say_${metric.kind}`)
  const over =
    window.kind === "rolling_months"
      ? t("tiers.ladder.say_rolling_months", { months: window.months })
      : t(`tiers.ladder.say_${window.kind}`)
  const falls =
    review.kind === "rolling"
      ? t("tiers.ladder.say_rolling", { months: review.months })
      : t(`tiers.ladder.say_${review.kind}`)
  const sentences = [t("tiers.ladder.say_metric", { metric: counted }), over, t("tiers.ladder.say_up"), falls]
  if (review.kind === "never") return sentences
  sentences.push(t(`tiers.ladder.say_${ladder.on_review}`))
  if (ladder.grace_days > 0) sentences.push(t("tiers.ladder.say_grace", { days: format.number(ladder.grace_days) }))
  if (ladder.notice_days > 0) sentences.push(t("tiers.ladder.say_notice", { days: format.number(ladder.notice_days) }))
  return sentences
}
