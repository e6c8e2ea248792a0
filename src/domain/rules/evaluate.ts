import type { Facts } from "./facts"
import { prepareTree, PreparedTree, type ReadNode } from "./read-tree"
import { indeterminate, type Detail, type Verdict } from "./verdict"

/** Why a rule does not hold: one entry per condition that stands in the way. */
export interface Reason {
  /** JSON pointer of the condition. */
  readonly path: string
  /** The condition's type; null where the rule itself cannot be read. */
  readonly type: string | null
  /** The condition's own code; `excluded` when it holds but must not; `fact_missing`, `unknown_condition`, ... */
  readonly code: string
  readonly detail: Detail
}

/** True, false, or null for no answer: the three values of SQL. */
export type Answer = boolean | null

export interface Evaluation {
  /** The answer is true. No answer refuses. */
  readonly ok: boolean
  readonly answer: Answer
  /** Empty exactly when `ok`. */
  readonly reasons: readonly Reason[]
}

interface Judged {
  readonly node: ReadNode
  readonly answer: Answer
  readonly verdict?: Verdict
  readonly children: readonly Judged[]
}

/**
 * Judges a rule. Groups combine answers as SQL does: `all` is AND, `any` is OR, `not` of no answer is no answer; a condition
 * without an answer (fact missing, condition unknown or broken) therefore refuses, under `not` as well, unless the rest of the
 * rule decides alone. Every condition is judged, so that all reasons are told. Never throws.
 * @param tree a prepared rule when it is judged more than once
 */
export function evaluate(tree: unknown, facts: Facts): Evaluation {
  const { root } = tree instanceof PreparedTree ? tree : prepareTree(tree)
  const judged = judge(root, facts)
  const ok = judged.answer === true
  return { ok, answer: judged.answer, reasons: ok ? [] : reasonsAgainst(judged, true) }
}

function judge(node: ReadNode, facts: Facts): Judged {
  switch (node.kind) {
    case "all":
    case "any": {
      const children = node.children.map((child) => judge(child, facts))
      return { node, children, answer: combine(node.kind, children) }
    }
    case "not": {
      const child = judge(node.child, facts)
      return { node, children: [child], answer: child.answer === null ? null : !child.answer }
    }
    case "condition":
      return leaf(node, node.condition.check(facts))
    case "broken":
      return leaf(node, indeterminate(node.error.code, { ...node.error.detail, message: node.error.message }))
  }
}

function leaf(node: ReadNode, verdict: Verdict): Judged {
  const answer = verdict.ok ? true : verdict.indeterminate ? null : false
  return { node, verdict, answer, children: [] }
}

function combine(kind: "all" | "any", children: readonly Judged[]): Answer {
  const decisive = kind === "any"
  if (children.some((child) => child.answer === decisive)) return decisive
  return children.some((child) => child.answer === null) ? null : !decisive
}

/** The conditions because of which a node is not `wanted`; under `not` the wish turns round. */
function reasonsAgainst(judged: Judged, wanted: boolean): readonly Reason[] {
  if (judged.answer === wanted) return []
  const { node, verdict, children } = judged
  if (node.kind === "not") return children.flatMap((child) => reasonsAgainst(child, !wanted))
  if (verdict === undefined) return children.flatMap((child) => reasonsAgainst(child, wanted))
  const place = { path: node.path, type: node.kind === "condition" ? node.condition.type : null }
  return verdict.ok
    ? [{ ...place, code: "excluded", detail: {} }]
    : [{ ...place, code: verdict.code, detail: verdict.detail }]
}
