import {
  type CaptureInput,
  type EntryKind,
  entryKinds,
  type HoldInput,
  POINTS,
  type Posting,
  type Refusal,
  type ResizeInput,
  type ReverseInput,
  type TransferInput,
} from "./types"
import { rankingOf } from "./ranking"

/** No single posting moves more: so that a balance stays a safe integer over a lifetime. */
export const MAX_AMOUNT = 1_000_000_000_000

const MAX_KEY = 255
const UNIT = /^(points|[a-z]{3})$/

/** Kinds that only their own operation posts. */
const OWN_OPERATION: readonly EntryKind[] = ["reverse", "transfer", "expire"]
const ADDS: readonly EntryKind[] = ["earn", "bonus", "sale"]
const TAKES: readonly EntryKind[] = ["redeem", "repayment", "write_off", "return"]
const POINTS_ONLY: readonly EntryKind[] = ["earn", "bonus", "redeem"]
const DEBT_ONLY: readonly EntryKind[] = ["sale", "repayment", "write_off", "return"]

/** @returns what is wrong with the input itself, whatever the account says; undefined when nothing is */
export function checkPosting(posting: Posting): Refusal | undefined {
  const { kind, amount, key } = posting
  const ranking = rankingOf(posting)
  return first(
    wrongAccount(posting),
    wrongKey(key),
    wrongSource(posting),
    !entryKinds.includes(kind) && bad("kind", kind, "is not a kind of entry"),
    OWN_OPERATION.includes(kind) && bad("kind", kind, "is posted by its own operation"),
    (posting.unit === POINTS ? DEBT_ONLY : POINTS_ONLY).includes(kind) &&
      bad("kind", kind, `does not exist in ${posting.unit}`),
    !isWhole(amount) && bad("amount", amount, `must be a whole number, at most ${MAX_AMOUNT} either way`),
    !isWhole(ranking) && bad("ranking", ranking, "must be a whole number"),
    amount === 0 && ranking === 0 && bad("amount", amount, "must not be 0"),
    amount <= 0 && ADDS.includes(kind) && bad("amount", amount, `must be above 0 for ${kind}`),
    amount >= 0 && TAKES.includes(kind) && bad("amount", amount, `must be below 0 for ${kind}`),
    ranking !== 0 && posting.unit !== POINTS && bad("ranking", ranking, "exists for points only"),
    wrongDates(posting),
    wrongLimit(posting.credit_limit),
  )
}

export function checkHold(input: HoldInput): Refusal | undefined {
  return first(
    wrongAccount(input),
    input.key !== undefined && wrongKey(input.key),
    wrongSource(input),
    wrongMagnitude(input.amount),
    wrongLimit(input.credit_limit),
  )
}

export const checkResize = (input: ResizeInput): Refusal | undefined =>
  first(wrongMagnitude(input.amount), wrongLimit(input.credit_limit))

export function checkCapture({ amount, key, kind }: CaptureInput): Refusal | undefined {
  return first(
    wrongKey(key),
    amount !== undefined && wrongMagnitude(amount),
    kind !== undefined && OWN_OPERATION.includes(kind) && bad("kind", kind, "is posted by its own operation"),
  )
}

export const checkReverse = ({ amount, key }: ReverseInput): Refusal | undefined =>
  first(amount !== undefined && wrongMagnitude(amount), key !== undefined && wrongKey(key))

export function checkTransfer({ unit, from, to, amount, key }: TransferInput): Refusal | undefined {
  return first(
    wrongAccount({ unit, owner_id: from }),
    wrongAccount({ unit, owner_id: to }),
    wrongKey(key),
    from === to && bad("to", to, "is the same customer"),
    amount !== undefined && wrongMagnitude(amount),
  )
}

type Finding = Refusal | false | undefined

const first = (...findings: Finding[]): Refusal | undefined =>
  findings.find((finding): finding is Refusal => Boolean(finding))

const bad = (field: string, given: string | number, problem: string): Refusal => ({
  ok: false,
  code: "bad_input",
  detail: { field, given, problem: `${field} ${problem}` },
})

const isWhole = (amount: number): boolean => Number.isSafeInteger(amount) && Math.abs(amount) <= MAX_AMOUNT

const wrongMagnitude = (amount: number): Finding =>
  !(isWhole(amount) && amount > 0) && bad("amount", amount, `must be a whole number from 1 to ${MAX_AMOUNT}`)

const wrongAccount = ({ unit, owner_id }: { unit: string; owner_id: string }): Finding =>
  first(
    !UNIT.test(unit) && bad("unit", unit, `must be "points" or a currency code in lower case`),
    !owner_id && bad("owner_id", owner_id, "is missing"),
  )

const wrongKey = (key: string): Finding =>
  (!key || key.length > MAX_KEY) && bad("key", key, `must have 1 to ${MAX_KEY} characters`)

const wrongSource = ({ source_type, source_id }: { source_type: string; source_id: string }): Finding =>
  first(
    !source_type && bad("source_type", source_type, "is missing"),
    !source_id && bad("source_id", source_id, "is missing"),
  )

const wrongLimit = (limit: number | null | undefined): Finding =>
  limit != null &&
  !(Number.isSafeInteger(limit) && limit >= 0) &&
  bad("credit_limit", limit, "must be a whole number, 0 or more")

function wrongDates({ unit, amount, available_at, expires_at, due_at }: Posting): Finding {
  const dated = available_at ?? expires_at ?? due_at
  return first(
    dated && amount <= 0 ? bad("amount", amount, "must be above 0 when it has dates of its own") : undefined,
    (available_at ?? expires_at) && unit !== POINTS
      ? bad("unit", unit, "has no available_at and expires_at")
      : undefined,
    due_at && unit === POINTS ? bad("unit", unit, "has no due_at") : undefined,
    available_at && expires_at && expires_at <= available_at
      ? bad("expires_at", expires_at.toISOString(), "must be later than available_at")
      : undefined,
  )
}
