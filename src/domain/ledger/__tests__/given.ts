import { type Book, openBook } from "../book"
import { expire } from "../expire"
import { capture, release, reserve, resize } from "../hold"
import { post } from "../post"
import { reverse } from "../reverse"
import type {
  CaptureInput,
  CaptureOutcome,
  HoldInput,
  HoldOutcome,
  LedgerEntry,
  Posting,
  PostOutcome,
  ReverseInput,
} from "../types"

type More = Partial<Omit<Posting, "available_at" | "expires_at" | "due_at">> & {
  available?: string
  expires?: string
  due?: string
}

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const dayOrNull = (text: string | undefined): Date | null => (text ? day(text) : null)

/** An account that a test leads through time: `points().earn(100, { expires: "2027-01-01" }).redeem(30)`. */
export class Account {
  book: Book
  at = day("2026-01-01")
  outcome: PostOutcome | HoldOutcome | CaptureOutcome | undefined
  private posted = 0

  constructor(
    unit: string,
    readonly graceDays = 30,
  ) {
    this.book = openBook(unit, "anna")
  }

  on(date: string): this {
    this.at = day(date)
    return this
  }

  limit(credit_limit: number): this {
    this.book = { ...this.book, credit_limit }
    return this
  }

  post(kind: Posting["kind"], amount: number, { available, expires, due, ...more }: More = {}): this {
    const posting: Posting = {
      unit: this.book.unit,
      owner_id: this.book.owner_id,
      kind,
      amount,
      key: `${kind}:${++this.posted}`,
      source_type: "order",
      source_id: `order_${this.posted}`,
      available_at: dayOrNull(available),
      expires_at: dayOrNull(expires),
      due_at: dayOrNull(due),
      ...more,
    }
    return this.take(post(this.book, posting, this.at))
  }

  earn = (amount: number, more?: More): this => this.post("earn", amount, more)
  redeem = (amount: number, more?: More): this => this.post("redeem", -amount, more)
  sell = (amount: number, more?: More): this => this.post("sale", amount, more)
  repay = (amount: number, more?: More): this => this.post("repayment", -amount, more)

  hold(amount: number, more: Partial<HoldInput> = {}): this {
    const { unit, owner_id } = this.book
    return this.take(
      reserve(this.book, { unit, owner_id, amount, source_type: "cart", source_id: "cart_1", ...more }, this.at),
    )
  }

  resize = (amount: number, n = 1): this => this.take(resize(this.book, { hold_id: this.holdId(n), amount }, this.at))

  capture(amount?: number, more: Partial<CaptureInput> = {}, n = 1): this {
    const hold_id = this.holdId(n)
    return this.take(capture(this.book, { hold_id, amount, key: `redeem:${hold_id}`, ...more }, this.at))
  }

  release = (n = 1): this => this.take(release(this.book, { hold_id: this.holdId(n) }, this.at))

  /** @param seq the place of the entry in the account */
  reverse(seq: number, amount?: number, more: Partial<ReverseInput> = {}): this {
    return this.take(reverse(this.book, { entry_id: this.entry(seq).id, amount, ...more }, this.graceDays, this.at))
  }

  expire(): this {
    this.book = expire(this.book, { asOf: this.at, at: this.at }).book
    return this
  }

  entry(seq: number): LedgerEntry {
    const entry = this.book.entries[seq - 1]
    if (!entry) throw new Error(`no entry ${seq}`)
    return entry
  }

  /** [place of the entry, remaining] of each open lot, in the order in which they are taken. */
  get lots(): [number, number][] {
    return this.book.lots.map(({ seq, remaining }) => [seq, remaining])
  }

  get amounts(): number[] {
    return this.book.entries.map(({ amount }) => amount)
  }

  private holdId(n: number): string {
    return `hold/${this.book.unit}/anna/${n}`
  }

  private take({ book, outcome }: { book: Book; outcome: PostOutcome | HoldOutcome | CaptureOutcome }): this {
    this.book = book
    this.outcome = outcome
    return this
  }
}

export const points = (graceDays?: number): Account => new Account("points", graceDays)
export const debt = (): Account => new Account("vnd")
