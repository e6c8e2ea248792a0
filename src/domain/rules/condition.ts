import type { z } from "zod"
import type { Facts } from "./facts"
import type { Field } from "./field"
import type { Measure } from "./measure"
import type { Names } from "./names"
import type { Need } from "./needs"
import type { Text } from "./text"
import { indeterminate, type Verdict } from "./verdict"

/** What a condition speaks of. A smart group takes `customer` only; earning rules and vouchers take all. */
export type Scope = "order" | "customer" | "moment"

/** JSON. */
export type Params = Readonly<Record<string, unknown>>

/** Facts by a name of the condition's own. */
export type Needs = Readonly<Record<string, Need<unknown>>>
export type Known<N extends Needs> = { readonly [K in keyof N]: N[K] extends Need<infer V> ? V : never }

/**
 * One condition. `type` names its meaning for ever: stored rules rely on it, so a changed meaning is a new type.
 * `check` sees nothing but the facts it declares, loaded and of the right kind; that makes `factsNeeded` complete.
 */
export interface ConditionSpec<P extends Params, N extends Needs> {
  readonly type: string
  readonly scope: Scope
  /** For the list that a rule builder offers. */
  readonly title: Text
  /** The form, in order. Names are the parameters. */
  readonly fields: readonly Field[]
  readonly params: z.ZodType<P>
  /** What `actual` in a refusal counts. */
  readonly measure?: Measure
  facts(params: P): N
  check(params: P, facts: Known<N>): Verdict
  /** A clause without capital and full stop, which may follow "and" or "or". */
  describe(params: P, names: Names): Text
}

/** A condition with its parameters filled in. */
export interface BoundCondition {
  readonly type: string
  readonly measure: Measure | undefined
  readonly params: Params
  readonly needs: readonly Need<unknown>[]
  check(facts: Facts): Verdict
  describe(names: Names): Text
}

export interface ParamProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

export type Bound =
  | { readonly ok: true; readonly condition: BoundCondition }
  | { readonly ok: false; readonly problems: readonly ParamProblem[] }

/** What the registry, the tree and a rule builder see of a condition, whatever its parameters are. */
export interface Condition {
  readonly type: string
  readonly scope: Scope
  readonly title: Text
  readonly fields: readonly Field[]
  bind(rawParams: unknown): Bound
}

export function condition<P extends Params, N extends Needs>(spec: ConditionSpec<P, N>): Condition {
  const { type, scope, title, fields } = spec
  return {
    type,
    scope,
    title,
    fields,
    bind(rawParams) {
      const parsed = spec.params.safeParse(rawParams)
      if (parsed.success) return { ok: true, condition: bound(spec, parsed.data) }
      const problems = parsed.error.issues.map(({ path, message }) => ({
        path: path.map((key) => (typeof key === "symbol" ? String(key) : key)),
        message,
      }))
      return { ok: false, problems }
    },
  }
}

function bound<P extends Params, N extends Needs>(spec: ConditionSpec<P, N>, params: P): BoundCondition {
  const needs = spec.facts(params)
  const named = Object.entries(needs)
  return {
    type: spec.type,
    measure: spec.measure,
    params,
    needs: Object.values(needs),
    check(facts) {
      const known = resolve<N>(named, facts)
      if (!known.ok) return known.verdict
      try {
        return spec.check(params, known.facts)
      } catch (error) {
        // a rule that cannot be computed refuses; it must never break the cart that it was asked about
        return indeterminate("broken_condition", { message: error instanceof Error ? error.message : String(error) })
      }
    },
    describe: (names) => spec.describe(params, names),
  }
}

type Resolved<N extends Needs> =
  { readonly ok: true; readonly facts: Known<N> } | { readonly ok: false; readonly verdict: Verdict }

function resolve<N extends Needs>(named: readonly [string, Need<unknown>][], facts: Facts): Resolved<N> {
  const known: Record<string, unknown> = {}
  for (const [name, need] of named) {
    const raw = facts[need.key]
    if (!need.holds(raw)) return { ok: false, verdict: unresolved(named, facts) }
    known[name] = raw
  }
  return { ok: true, facts: known as Known<N> } // each value passed the guard of its own need
}

function unresolved(named: readonly [string, Need<unknown>][], facts: Facts): Verdict {
  const missing = named.map(([, { key }]) => key).filter((key) => facts[key] === undefined)
  if (missing.length > 0) return indeterminate("fact_missing", { facts: missing })
  const broken = named.filter(([, { key, holds }]) => !holds(facts[key])).map(([, { key }]) => key)
  return indeterminate("fact_broken", { facts: broken })
}
