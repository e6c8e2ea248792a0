import type { AwardPart } from "../../domain/earning/apply-rules"
import type { AwardBreakdown } from "../../domain/earning/award"
import { fromMinor } from "../../domain/money/minor-units"
import type { Reason } from "../../domain/rules/evaluate"
import type { Translate } from "../i18n/types"
import type { Format } from "./format"

/** Words for what a breakdown only names by ids. */
export interface BreakdownNames {
  currency: string
  line: (lineId: string) => string | undefined
  /** Of the tier or group whose rate it is. */
  source: (source: "tier" | "group", id: string) => string | undefined
  /** Why a rule was left out; undefined when the rule is not known any more. */
  reason: (ruleId: string, reason: Reason) => string | undefined
}

interface Speech {
  t: Translate
  format: Format
}

export interface BreakdownLine {
  text: string
  /** `counted` made points, `other` did not, `note` explains. */
  tone: "counted" | "other" | "note"
  details: readonly string[]
}

/** How a number of points came about, line by line in the order in which it was computed. */
export function breakdownLines(breakdown: AwardBreakdown, names: BreakdownNames, speech: Speech): BreakdownLine[] {
  const { t } = speech
  return [
    ...breakdown.excluded.map(({ lineId, reason }) =>
      note(t(`awards.excluded.${reason}`, { name: names.line(lineId) ?? t("awards.line") })),
    ),
    ...breakdown.parts.flatMap((part) => partLine(part, breakdown, names, speech)),
    ...breakdown.skipped.map(({ id, name, reasons }) => ({
      text: t("awards.skipped", { name }),
      tone: "other" as const,
      details: reasons.map((reason) => names.reason(id, reason) ?? t("awards.unknown_rule")),
    })),
    ...shareLines(breakdown, names.currency, speech),
    ...(breakdown.parts.length > 0 ? [note(t(`awards.rounding.${breakdown.rounding}`))] : []),
  ]
}

const note = (text: string): BreakdownLine => ({ text, tone: "note", details: [] })

function partLine(
  part: AwardPart,
  { money_per_point }: AwardBreakdown,
  names: BreakdownNames,
  { t, format }: Speech,
): BreakdownLine[] {
  const money = (minor: number): string => format.money(fromMinor(minor, names.currency), names.currency)
  const points = t("points.amount", { count: Math.abs(part.points), amount: format.number(part.points) })
  const line = (text: string): BreakdownLine => ({ text, tone: part.counted ? "counted" : "other", details: [] })
  if (part.rule === "rule") {
    const values = { name: part.name ?? "", points }
    return [
      line(part.counted ? t("awards.rule", { ...values, base: money(part.base) }) : t("awards.rule_beaten", values)),
    ]
  }
  if (!part.counted) return part.points > 0 ? [line(t("awards.base.replaced", { points }))] : []
  const values = { rate: money(money_per_point ?? 0), base: money(part.base), points }
  if (part.source !== "tier" && part.source !== "group") return [line(t("awards.base.program", values))]
  const name = names.source(part.source, part.id ?? "") ?? part.id ?? ""
  return [line(t(`awards.base.${part.source}`, { ...values, name }))]
}

/** What returns and open payments leave of the points. */
function shareLines(breakdown: AwardBreakdown, currency: string, { t, format }: Speech): BreakdownLine[] {
  const { ordered, kept, due, paid } = breakdown
  const money = (minor: number): string => format.money(fromMinor(minor, currency), currency)
  const total = paid.collected + paid.store_credit
  return [
    ...(kept < ordered ? [note(t("awards.kept", { ordered: money(ordered), kept: money(kept) }))] : []),
    ...(total > 0 && total < due ? [note(t("awards.paid", { paid: money(total), due: money(due) }))] : []),
    ...(paid.goodwill > 0 ? [note(t("awards.goodwill", { money: money(paid.goodwill) }))] : []),
  ]
}
