import type { Locale } from "../../domain/earning/explain"
import type { EntryKind, LedgerEntry } from "../../domain/ledger/types"

interface EntryStory {
  readonly entry: LedgerEntry
  readonly displayId: number | null
  readonly actorName: string | null
  readonly reversed: LedgerEntry | null
  readonly locale: Locale
}

/** One sentence that says what an entry did and why. */
export function entrySentence({ entry, displayId, actorName, reversed, locale }: EntryStory): string {
  const points = Math.abs(entry.amount)
  const order = displayId === null ? "" : locale === "vi" ? ` đơn hàng #${displayId}` : ` order #${displayId}`
  const who = actorName ?? (locale === "vi" ? "hệ thống" : "the system")
  const story = { points, order, who, reason: entry.reason ?? "", reversedKind: reversed?.kind ?? null }
  return SENTENCES[locale][entry.kind](story)
}

interface Story {
  readonly points: number
  readonly order: string
  readonly who: string
  readonly reason: string
  readonly reversedKind: EntryKind | null
}

type Say = (story: Story) => string

const vi: Record<EntryKind, Say> = {
  earn: ({ points, order }) => `Cộng ${points} điểm từ${order}.`,
  bonus: ({ points, reason }) => `Thưởng ${points} điểm: ${reason}.`,
  adjust: ({ points, who, reason }) => `${who} điều chỉnh ${points} điểm: ${reason}.`,
  redeem: ({ points, order }) => `Dùng ${points} điểm cho${order}.`,
  expire: ({ points }) => `${points} điểm hết hạn.`,
  reverse: ({ points, order, reversedKind }) =>
    reversedKind === "redeem"
      ? `Trả lại ${points} điểm đã dùng cho${order}, vào đúng lô cũ.`
      : `Thu hồi ${points} điểm của${order}.`,
  transfer: ({ points, reason }) => `Chuyển ${points} điểm: ${reason}.`,
  sale: ({ points }) => `Bán chịu ${points}.`,
  opening: ({ points }) => `Số dư đầu kỳ ${points}.`,
  repayment: ({ points }) => `Thu nợ ${points}.`,
  write_off: ({ points }) => `Xoá nợ ${points}.`,
  return: ({ points }) => `Trả hàng ${points}.`,
}

const en: Record<EntryKind, Say> = {
  earn: ({ points, order }) => `${points} points earned from${order}.`,
  bonus: ({ points, reason }) => `${points} bonus points: ${reason}.`,
  adjust: ({ points, who, reason }) => `${who} adjusted ${points} points: ${reason}.`,
  redeem: ({ points, order }) => `${points} points used for${order}.`,
  expire: ({ points }) => `${points} points expired.`,
  reverse: ({ points, order, reversedKind }) =>
    reversedKind === "redeem"
      ? `${points} points used for${order} came back, into the same lots.`
      : `${points} points of${order} were taken back.`,
  transfer: ({ points, reason }) => `${points} points moved: ${reason}.`,
  sale: ({ points }) => `Sold on account: ${points}.`,
  opening: ({ points }) => `Opening balance: ${points}.`,
  repayment: ({ points }) => `Repaid: ${points}.`,
  write_off: ({ points }) => `Written off: ${points}.`,
  return: ({ points }) => `Returned: ${points}.`,
}

const SENTENCES: Record<Locale, Record<EntryKind, Say>> = { vi, en }
