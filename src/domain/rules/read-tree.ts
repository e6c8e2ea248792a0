import type { BoundCondition, Condition, Scope } from "./condition"
import { conditionOf } from "./registry"
import { childPath, MAX_DEPTH, MAX_NODES, TREE_VERSION, type RuleNode } from "./tree"
import type { Detail } from "./verdict"

export type TreeErrorCode =
  | "not_a_node"
  | "ambiguous_node"
  | "unknown_key"
  | "empty_group"
  | "too_deep"
  | "too_many_nodes"
  | "unsupported_version"
  | "unknown_condition"
  | "wrong_scope"
  | "broken_condition"

export interface TreeError {
  /** JSON pointer into the rule; "" is the root. */
  readonly path: string
  readonly code: TreeErrorCode
  readonly message: string
  readonly detail: Detail
}

/** A node that was understood, or one that was not: that has no answer, so whatever hangs on it refuses. */
export type ReadNode =
  | { readonly kind: "all" | "any"; readonly path: string; readonly children: readonly ReadNode[] }
  | { readonly kind: "not"; readonly path: string; readonly child: ReadNode }
  | { readonly kind: "condition"; readonly path: string; readonly condition: BoundCondition }
  | { readonly kind: "broken"; readonly path: string; readonly error: TreeError }

export interface ReadOptions {
  /** Conditions of other scopes are refused. @default all */
  readonly scopes?: readonly Scope[]
  /** Looks a type up. @default the built-in conditions */
  readonly find?: (type: string) => Condition | undefined
}

/** A rule that was read once and can be judged many times. */
export class PreparedTree {
  constructor(
    readonly root: ReadNode,
    readonly errors: readonly TreeError[],
  ) {}
}

/** Reads anything; what is wrong stays in the tree as broken nodes and is listed. Never throws. */
export function prepareTree(raw: unknown, options: ReadOptions = {}): PreparedTree {
  const reader = new Reader(options)
  const root = reader.root(raw)
  return new PreparedTree(root, reader.errors)
}

const GROUP_KEYS = ["all", "any", "not", "type"] as const

const isObject = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw)

class Reader {
  readonly errors: TreeError[] = []
  private nodes = 0

  constructor(private readonly options: ReadOptions) {}

  root(raw: unknown): ReadNode {
    if (!isObject(raw) || raw.version === undefined) return this.node(raw, "", 1)
    const { version, ...node } = raw
    if (version === TREE_VERSION) return this.node(node, "", 1)
    const found = typeof version === "number" ? version : typeof version
    const message = `this rule has version ${found}, known is ${TREE_VERSION}`
    return this.broken("/version", "unsupported_version", message, { found, known: TREE_VERSION })
  }

  private node(raw: unknown, path: string, depth: number): ReadNode {
    this.nodes += 1
    if (this.nodes > MAX_NODES) {
      return this.broken(path, "too_many_nodes", `a rule has at most ${MAX_NODES} nodes`, { max: MAX_NODES })
    }
    if (depth > MAX_DEPTH) {
      return this.broken(path, "too_deep", `a rule is nested deeper than ${MAX_DEPTH} levels`, { max: MAX_DEPTH })
    }
    if (!isObject(raw)) return this.broken(path, "not_a_node", "a rule is an object with all, any, not or type")
    const kinds = GROUP_KEYS.filter((key) => raw[key] !== undefined)
    const [kind] = kinds
    if (kind === undefined) return this.broken(path, "not_a_node", "a rule needs one of all, any, not or type")
    if (kinds.length > 1) {
      return this.broken(path, "ambiguous_node", `a rule is one of ${kinds.join(", ")}, not several`, { found: kinds })
    }
    if (kind === "type") return this.condition(raw, path)
    const extra = Object.keys(raw).filter((key) => key !== kind)
    if (extra.length > 0) {
      return this.broken(path, "unknown_key", `"${kind}" stands alone, remove ${extra.join(", ")}`, { keys: extra })
    }
    if (kind === "not") return { kind, path, child: this.node(raw.not, childPath(path, "not"), depth + 1) }
    return this.group(kind, raw[kind], path, depth)
  }

  private group(kind: "all" | "any", raw: unknown, path: string, depth: number): ReadNode {
    const at = childPath(path, kind)
    if (!Array.isArray(raw)) return this.broken(at, "not_a_node", `"${kind}" takes a list of rules`)
    if (raw.length === 0) return this.broken(at, "empty_group", `"${kind}" needs at least one rule`)
    const children: ReadNode[] = []
    for (const [index, child] of raw.entries()) {
      children.push(this.node(child, childPath(at, index), depth + 1))
      if (this.nodes > MAX_NODES) break
    }
    return { kind, path, children }
  }

  private condition(raw: Readonly<Record<string, unknown>>, path: string): ReadNode {
    const { type, ...params } = raw
    const known = typeof type === "string" ? (this.options.find ?? conditionOf)(type) : undefined
    if (!known) {
      const shown = typeof type === "string" ? type.slice(0, 80) : typeof type
      return this.broken(path, "unknown_condition", `there is no condition "${shown}"`, { type: shown })
    }
    const { scopes } = this.options
    if (scopes && !scopes.includes(known.scope)) {
      const message = `"${known.type}" asks about the ${known.scope}, this rule may only ask about the ${scopes.join(", ")}`
      return this.broken(path, "wrong_scope", message, { type: known.type, scope: known.scope, allowed: scopes })
    }
    const bound = known.bind(params)
    if (bound.ok) return { kind: "condition", path, condition: bound.condition }
    const broken = bound.problems.map(({ path: inner, message }) =>
      this.broken(inner.reduce<string>(childPath, path), "broken_condition", message, { type: known.type }),
    )
    return broken[0] ?? this.broken(path, "broken_condition", "its parameters cannot be read", { type: known.type })
  }

  private broken(path: string, code: TreeErrorCode, message: string, detail: Detail = {}): ReadNode {
    const error = { path, code, message, detail }
    this.errors.push(error)
    return { kind: "broken", path, error }
  }
}

/** The rule as plain JSON again, with parameters as they were understood; undefined for a broken one. */
export function nodeOf(read: ReadNode): RuleNode | undefined {
  switch (read.kind) {
    case "all":
    case "any": {
      const children = read.children.map(nodeOf)
      if (!children.every((child) => child !== undefined)) return undefined
      return read.kind === "all" ? { all: children } : { any: children }
    }
    case "not": {
      const child = nodeOf(read.child)
      return child && { not: child }
    }
    case "condition":
      return { type: read.condition.type, ...read.condition.params }
    case "broken":
      return undefined
  }
}
