export type DetailValue = string | number | boolean | null | readonly string[]

/** The numbers and ids behind a refusal; `actual` is what was found, `missing` how much is lacking. JSON-safe. */
export type Detail = Readonly<Record<string, DetailValue>>

/**
 * Answer of one condition. `indeterminate` means that there is no answer, as NULL in SQL: neither the condition nor its
 * negation holds.
 *
 * A customer condition may one day export its SQL beside it: an expression that is true, false or NULL where `check` passes,
 * fails or is indeterminate. Groups then compile to AND, OR and NOT, which combine these three as `evaluate` does, and a
 * member is whoever satisfies `(...) is true`.
 *
 * Which of the two "no"s a condition gives follows one principle, so that SQL can agree exactly:
 * - An empty set or an absent discrete value is a value. A customer in no group is *not* in VIP, so `not` in VIP holds.
 *   SQL: `exists (...)`, `coalesce(x = any(...), false)`.
 * - A measure that does not exist for the subject (age without a birth date, days since an order that never was, the average
 *   of no orders) has no answer. SQL: the expression is NULL.
 */
export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly detail: Detail; readonly indeterminate?: true }

export const pass: Verdict = { ok: true }

export const fail = (code: string, detail: Detail = {}): Verdict => ({ ok: false, code, detail })

export const indeterminate = (code: string, detail: Detail = {}): Verdict => ({
  ok: false,
  code,
  detail,
  indeterminate: true,
})

/** Is at least one of the subject's ids among the wanted ones? Nothing is among nothing. */
export const anyOf = (actual: readonly string[], wanted: readonly string[], code: string): Verdict =>
  actual.some((id) => wanted.includes(id)) ? pass : fail(code, { actual, wanted })

/** Does the subject have every wanted id? Wanting nothing is refused, never true of everybody. */
export function allOf(actual: readonly string[], wanted: readonly string[], code: string): Verdict {
  const missing = wanted.filter((id) => !actual.includes(id))
  return wanted.length > 0 && missing.length === 0 ? pass : fail(code, { actual, wanted, missing })
}

export const oneOf = (actual: string | null, wanted: readonly string[], code: string): Verdict =>
  actual !== null && wanted.includes(actual) ? pass : fail(code, { actual, wanted })
