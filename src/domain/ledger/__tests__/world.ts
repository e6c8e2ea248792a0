import * as fc from "fast-check"
import { type Book, openBook } from "../book"
import { expire } from "../expire"
import { capture, release, reserve, resize } from "../hold"
import { post } from "../post"
import { reverse } from "../reverse"
import { transfer, undoTransfer } from "../transfer"
import type {
  CaptureOutcome,
  HoldOutcome,
  LedgerEntry,
  LedgerHold,
  OnShort,
  PostOutcome,
  TransferOutcome,
} from "../types"

/** Two customers, Anna and Binh, and the moment. References to entries and holds are places in what exists, wrapped around. */
export interface World {
  readonly books: readonly [Book, Book]
  readonly at: Date
  readonly transfers: readonly { readonly key: string; readonly from: Who; readonly undone: boolean }[]
  readonly moved: readonly string[]
  /** Transfers that took the holds along. */
  readonly moves: number
}

export type Who = 0 | 1

export type Step =
  | { readonly do: "post"; readonly who: Who; readonly key: number; readonly posting: RandomPosting }
  | {
      readonly do: "hold"
      readonly who: Who
      readonly amount: number
      readonly cart: number
      readonly key: number | null
    }
  | { readonly do: "resize"; readonly hold: number; readonly amount: number }
  | {
      readonly do: "capture"
      readonly hold: number
      readonly amount: number | null
      readonly keep_rest: boolean
      readonly key: number
    }
  | { readonly do: "release"; readonly hold: number; readonly expired: boolean }
  | {
      readonly do: "reverse"
      readonly entry: number
      readonly amount: number | null
      readonly on_short: OnShort
      readonly key: number | null
    }
  | { readonly do: "expire" }
  | {
      readonly do: "transfer"
      readonly from: Who
      readonly amount: number | null
      readonly ranking: "none" | "lots" | "all"
      readonly holds: boolean
    }
  | { readonly do: "undo"; readonly transfer: number; readonly on_short: "refuse" | "negative" }
  | { readonly do: "wait"; readonly days: number }

export interface RandomPosting {
  readonly amount: number
  readonly kind: "earn" | "bonus" | "adjust" | "redeem" | "sale" | "repayment" | "opening"
  readonly on_short: OnShort
  readonly ranking?: number
  readonly availableDays: number | null
  readonly lifeDays: number | null
  readonly check_limit: boolean
  readonly lot: number | null
}

export type Outcome =
  | PostOutcome
  | HoldOutcome
  | CaptureOutcome
  | TransferOutcome
  | { readonly ok: true; readonly expired: readonly LedgerEntry[] }

export const GRACE_DAYS = 30
const DAY_MS = 86_400_000
export const START = new Date("2026-01-01T00:00:00Z")

export const emptyWorld = (unit: string, names: readonly [string, string], limit: number | null = null): World => ({
  books: [
    { ...openBook(unit, names[0]), credit_limit: limit },
    { ...openBook(unit, names[1]), credit_limit: limit },
  ],
  at: START,
  transfers: [],
  moved: [],
  moves: 0,
})

export const later = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** The place-th of some things, wrapped around; undefined when there are none. */
export const pick = <T>(things: readonly T[], place: number): T | undefined =>
  things[place % Math.max(things.length, 1)]

export const allEntries = ({ books }: World): LedgerEntry[] =>
  books
    .flatMap(({ entries }) => entries)
    .sort((a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id.localeCompare(b.id))

export const allHolds = ({ books }: World): LedgerHold[] =>
  books.flatMap(({ holds }) => holds).sort((a, b) => a.id.localeCompare(b.id))

const ownerOf = ({ books }: World, owner_id: string): Who => (books[0].owner_id === owner_id ? 0 : 1)

const withBook = (world: World, who: Who, book: Book): World => ({
  ...world,
  books: who === 0 ? [book, world.books[1]] : [world.books[0], book],
})

/** The model's answer to a step, and the world after it. undefined: there was nothing to do it to. */
export function run(world: World, step: Step, name: string): { world: World; outcome: Outcome | undefined } {
  const { at } = world
  switch (step.do) {
    case "wait":
      return { world: { ...world, at: later(at, step.days) }, outcome: undefined }
    case "post": {
      const { book, outcome } = post(world.books[step.who], postingOf(world, step, name), at)
      return { world: withBook(world, step.who, book), outcome }
    }
    case "hold": {
      const { book, outcome } = reserve(world.books[step.who], holdOf(world, step, name), at)
      return { world: withBook(world, step.who, book), outcome }
    }
    case "resize":
    case "capture":
    case "release": {
      const hold = pick(allHolds(world), step.hold)
      if (!hold) return { world, outcome: undefined }
      const who = ownerOf(world, hold.owner_id)
      const { book, outcome } = onHold(world.books[who], step, hold, name, at)
      return { world: withBook(world, who, book), outcome }
    }
    case "reverse": {
      const entry = pick(allEntries(world), step.entry)
      if (!entry) return { world, outcome: undefined }
      const who = ownerOf(world, entry.owner_id)
      const { book, outcome } = reverse(world.books[who], reverseInput(step, entry, name), GRACE_DAYS, at)
      return { world: withBook(world, who, book), outcome }
    }
    case "expire": {
      const [a, b] = world.books.map((book) => expire(book, { asOf: at, at, actor: "system" })) as [
        ReturnType<typeof expire>,
        ReturnType<typeof expire>,
      ]
      return {
        world: { ...world, books: [a.book, b.book] },
        outcome: { ok: true, expired: [...a.entries, ...b.entries] },
      }
    }
    case "transfer":
      return runTransfer(world, step, name)
    case "undo":
      return runUndo(world, step)
  }
}

function onHold(book: Book, step: Extract<Step, { hold: number }>, hold: LedgerHold, name: string, at: Date) {
  if (step.do === "resize") return resize(book, { hold_id: hold.id, amount: step.amount }, at)
  if (step.do === "release") return release(book, { hold_id: hold.id, as: step.expired ? "expired" : "released" }, at)
  return capture(book, captureInput(step, hold.id, name), at)
}

function runTransfer(world: World, step: Extract<Step, { do: "transfer" }>, name: string) {
  const { from } = step
  const key = `${name}:transfer:${world.transfers.length}`
  const before = new Set(
    allHolds(world)
      .filter((hold) => hold.owner_id === world.books[from].owner_id && hold.status === "active")
      .map(({ id }) => id),
  )
  const pair = { from: world.books[from], to: world.books[from === 0 ? 1 : 0] }
  const { from: giver, to: receiver, outcome } = transfer(pair, transferInput(world, step, key), world.at)
  const books: [Book, Book] = from === 0 ? [giver, receiver] : [receiver, giver]
  const transfers =
    outcome.ok && outcome.entries.length > 0 ? [...world.transfers, { key, from, undone: false }] : world.transfers
  const took = step.holds && outcome.ok
  return {
    world: { ...world, books, transfers, moved: took ? [...before] : world.moved, moves: world.moves + (took ? 1 : 0) },
    outcome,
  }
}

function runUndo(world: World, step: Extract<Step, { do: "undo" }>) {
  const done = pick(world.transfers, step.transfer)
  if (!done) return { world, outcome: undefined }
  const pair = { from: world.books[done.from], to: world.books[done.from === 0 ? 1 : 0] }
  const input = { transfer: done.key, on_short: step.on_short, hold_ids: world.moved }
  const { from: giver, to: receiver, outcome } = undoTransfer(pair, input, GRACE_DAYS, world.at)
  const books: [Book, Book] = done.from === 0 ? [giver, receiver] : [receiver, giver]
  return { world: { ...world, books }, outcome }
}

export function postingOf(world: World, { who, key, posting }: Extract<Step, { do: "post" }>, name: string) {
  const { amount, kind, on_short, ranking, availableDays, lifeDays, check_limit, lot } = posting
  const book = world.books[who]
  const points = book.unit === "points"
  const available_at = points && amount > 0 && availableDays !== null ? later(world.at, availableDays) : null
  return {
    unit: book.unit,
    owner_id: book.owner_id,
    kind,
    amount,
    key: `${name}:${who}:${key}`,
    source_type: "order",
    source_id: `${name}:order:${key % 5}`,
    ranking: points ? ranking : undefined,
    on_short: points ? on_short : undefined,
    available_at,
    expires_at: points && amount > 0 && lifeDays !== null ? later(available_at ?? world.at, lifeDays) : null,
    due_at: !points && amount > 0 && lifeDays !== null ? later(world.at, lifeDays) : null,
    check_limit,
    lot_id: lot === null ? null : (pick(book.lots, lot)?.id ?? null),
    event_at: world.at,
    at: world.at,
  }
}

export const holdOf = (world: World, { who, amount, cart, key }: Extract<Step, { do: "hold" }>, name: string) => ({
  unit: world.books[who].unit,
  owner_id: world.books[who].owner_id,
  amount,
  // one cart belongs to one customer
  source_type: "cart",
  source_id: `${name}:cart:${who}:${cart}:${world.moves}`,
  key: key === null ? undefined : `${name}:hold:${who}:${key}:${world.moves}`,
  at: world.at,
})

export const captureInput = (step: Extract<Step, { do: "capture" }>, hold_id: string, name: string) => ({
  hold_id,
  amount: step.amount ?? undefined,
  key: `${name}:capture:${step.key}:${hold_id}`,
  keep_rest: step.keep_rest,
})

export const reverseInput = (
  step: Extract<Step, { do: "reverse" }>,
  { id: entry_id, owner_id }: LedgerEntry,
  name: string,
) => ({
  entry_id,
  amount: step.amount ?? undefined,
  on_short: step.on_short,
  // keys are unique in the whole ledger; a book knows only its own
  key: step.key === null ? undefined : `${name}:reverse:${owner_id}:${step.key}`,
})

export const transferInput = (world: World, step: Extract<Step, { do: "transfer" }>, key: string) => ({
  unit: world.books[0].unit,
  from: world.books[step.from].owner_id,
  to: world.books[step.from === 0 ? 1 : 0].owner_id,
  amount: step.amount ?? undefined,
  key,
  ranking: step.ranking,
  holds: step.holds,
})

const who = fc.constantFrom<Who>(0, 1)
const size = fc.integer({ min: 1, max: 60 })
const place = fc.nat({ max: 30 })
const onShort = fc.constantFrom<OnShort>("refuse", "partial", "negative")
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: null, freq: 2 })

const dates = {
  availableDays: maybe(fc.integer({ min: 0, max: 10 })),
  lifeDays: maybe(fc.integer({ min: 1, max: 40 })),
  lot: fc.option(place, { nil: null, freq: 1 }),
}

const pointsPosting: fc.Arbitrary<RandomPosting> = fc.oneof(
  fc.record({
    ...dates,
    amount: size,
    kind: fc.constantFrom("earn", "bonus", "adjust"),
    on_short: onShort,
    check_limit: fc.constant(false),
  }),
  fc.record({
    ...dates,
    amount: size.map((n) => -n),
    kind: fc.constantFrom("redeem", "adjust"),
    on_short: onShort,
    check_limit: fc.constant(false),
  }),
  fc.record({
    ...dates,
    amount: fc.constant(0),
    ranking: fc.integer({ min: 1, max: 50 }),
    kind: fc.constant("adjust" as const),
    on_short: onShort,
    check_limit: fc.constant(false),
  }),
)

const debtPosting: fc.Arbitrary<RandomPosting> = fc.oneof(
  fc.record({
    ...dates,
    amount: size,
    kind: fc.constantFrom("sale", "opening", "adjust"),
    on_short: onShort,
    check_limit: fc.boolean(),
  }),
  fc.record({
    ...dates,
    amount: size.map((n) => -n),
    kind: fc.constantFrom("repayment", "adjust"),
    on_short: onShort,
    check_limit: fc.boolean(),
  }),
)

const steps = (posting: fc.Arbitrary<RandomPosting>): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.record({ do: fc.constant("post"), who, key: fc.nat({ max: 40 }), posting }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("hold"),
        who,
        amount: size,
        cart: fc.nat({ max: 2 }),
        key: maybe(fc.nat({ max: 5 })),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("resize"), hold: place, amount: size }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("capture"),
        hold: place,
        amount: maybe(size),
        keep_rest: fc.boolean(),
        key: fc.nat({ max: 2 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("release"), hold: place, expired: fc.boolean() }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("reverse"),
        entry: place,
        amount: maybe(size),
        on_short: onShort,
        key: maybe(fc.nat({ max: 20 })),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("expire") }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("transfer"),
        from: who,
        amount: maybe(size),
        ranking: fc.constantFrom("none", "lots", "all"),
        holds: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("undo"),
        transfer: place,
        on_short: fc.constantFrom("refuse", "negative"),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("wait"), days: fc.integer({ min: 1, max: 20 }) }) },
  )

export const pointHistories = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(steps(pointsPosting), { maxLength: length })
export const debtHistories = (length: number): fc.Arbitrary<Step[]> =>
  fc.array(steps(debtPosting), { maxLength: length })
