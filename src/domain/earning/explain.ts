import { fromMinor } from "../money/minor-units"
import type { AwardBreakdown } from "./award"
import type { AwardPart } from "./apply-rules"

export type Locale = "vi" | "en"

/** Says in words how an award came about, the most important sentence first. */
export function explainAward(breakdown: AwardBreakdown, points: number, currency: string, locale: Locale): string[] {
  const say = SENTENCES[locale]
  const money = (minor: number): string => moneyText(fromMinor(minor, currency), currency, locale)
  const sentences = [say.summary(points, money(breakdown.ordered))]
  for (const part of breakdown.parts) sentences.push(partSentence(part, breakdown, money, locale))
  if (breakdown.excluded.length > 0) sentences.push(say.excluded(breakdown.excluded.length))
  for (const skipped of breakdown.skipped) sentences.push(say.skipped(skipped.name))
  if (breakdown.kept < breakdown.ordered) sentences.push(say.kept(money(breakdown.kept), money(breakdown.ordered)))
  const paid = breakdown.paid.collected + breakdown.paid.store_credit
  if (breakdown.due > 0 && (paid < breakdown.due || breakdown.paid.goodwill > 0)) {
    sentences.push(say.paid(money(paid), money(breakdown.due), money(breakdown.paid.goodwill)))
  }
  sentences.push(say.rounding[breakdown.rounding])
  return sentences
}

function partSentence(
  part: AwardPart,
  breakdown: AwardBreakdown,
  money: (minor: number) => string,
  locale: Locale,
): string {
  const say = SENTENCES[locale]
  const points = new Intl.NumberFormat(NUMBERS[locale], { maximumFractionDigits: 2 }).format(part.points)
  const what =
    part.rule === "base"
      ? say.base[part.source as keyof typeof say.base](money(part.base), money(breakdown.money_per_point ?? 0), points)
      : say.rule(part.name ?? "", money(part.base), points)
  return part.counted ? what : say.beaten(what)
}

const NUMBERS: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" }

const moneyText = (amount: number, currency: string, locale: Locale): string =>
  new Intl.NumberFormat(NUMBERS[locale], { style: "currency", currency: currency.toUpperCase() }).format(amount)

const SENTENCES = {
  vi: {
    summary: (points: number, ordered: string) => `${points} điểm cho ${ordered} tiền hàng được tính điểm.`,
    base: {
      program: (base: string, rate: string, points: string) =>
        `Tỷ lệ của cửa hàng: ${base}, cứ ${rate} được 1 điểm = ${points} điểm.`,
      tier: (base: string, rate: string, points: string) =>
        `Tỷ lệ của hạng thành viên: ${base}, cứ ${rate} được 1 điểm = ${points} điểm.`,
      group: (base: string, rate: string, points: string) =>
        `Tỷ lệ của nhóm khách: ${base}, cứ ${rate} được 1 điểm = ${points} điểm.`,
    },
    rule: (name: string, base: string, points: string) => `Quy tắc "${name}" trên ${base}: ${points} điểm.`,
    beaten: (what: string) => `Không tính, vì cách khác cho nhiều điểm hơn: ${what}`,
    excluded: (count: number) => `${count} dòng hàng không được tính điểm.`,
    skipped: (name: string) => `Quy tắc "${name}" không áp dụng vì chưa đủ điều kiện.`,
    kept: (kept: string, ordered: string) => `Khách giữ lại hàng trị giá ${kept} trên ${ordered}.`,
    paid: (paid: string, due: string, goodwill: string) =>
      `Đã thanh toán ${paid} trên ${due} (giảm trừ sau bán ${goodwill}).`,
    rounding: {
      down: "Phần lẻ bị bỏ, làm tròn một lần ở cuối.",
      nearest: "Làm tròn đến số gần nhất, một lần ở cuối.",
      up: "Làm tròn lên, một lần ở cuối.",
    },
  },
  en: {
    summary: (points: number, ordered: string) => `${points} points for goods of ${ordered} that earn.`,
    base: {
      program: (base: string, rate: string, points: string) =>
        `The shop's rate: ${base} at ${rate} a point = ${points} points.`,
      tier: (base: string, rate: string, points: string) =>
        `The tier's rate: ${base} at ${rate} a point = ${points} points.`,
      group: (base: string, rate: string, points: string) =>
        `The group's rate: ${base} at ${rate} a point = ${points} points.`,
    },
    rule: (name: string, base: string, points: string) => `Rule "${name}" on ${base}: ${points} points.`,
    beaten: (what: string) => `Not counted, because another way gives more: ${what}`,
    excluded: (count: number) => `${count} lines of goods do not earn.`,
    skipped: (name: string) => `Rule "${name}" does not apply: its conditions are not met.`,
    kept: (kept: string, ordered: string) => `Goods of ${kept} out of ${ordered} were kept.`,
    paid: (paid: string, due: string, goodwill: string) => `${paid} of ${due} is paid (goodwill ${goodwill}).`,
    rounding: {
      down: "Fractions are dropped, once at the end.",
      nearest: "Rounded to the nearest, once at the end.",
      up: "Rounded up, once at the end.",
    },
  },
}
