/**
 * A rule as it is stored (jsonb) and sent: groups and conditions, nested. A condition carries its parameters beside its type:
 * `{ all: [{ type: "order_value", min: 500000, currency: "vnd" }, { not: { type: "customer_group", ... } }] }`. Money is in the
 * currency's main unit, as everywhere in the API.
 *
 * No conditions at all is not a tree: "always" is the absence of one (null), decided where rules are used, and never an
 * empty group, which would hold for everybody by accident.
 */
export type RuleNode = AllNode | AnyNode | NotNode | ConditionNode

export interface AllNode {
  readonly all: readonly RuleNode[]
}

export interface AnyNode {
  readonly any: readonly RuleNode[]
}

export interface NotNode {
  readonly not: RuleNode
}

export interface ConditionNode {
  readonly type: string
  readonly [param: string]: unknown
}

/**
 * Version of the grammar of groups. A stored root names it; a root without one is version 1. A condition is versioned by its
 * type: whoever changes what a condition means gives it a new type.
 */
export const TREE_VERSION = 1

export type StoredTree = RuleNode & { readonly version: typeof TREE_VERSION }

/** Levels from the root to the lowest condition, both counted. Deeper is refused: nobody can read it, and readers recurse. */
export const MAX_DEPTH = 8

/** Groups, `not` and conditions together. */
export const MAX_NODES = 100

export const storedTree = (tree: RuleNode): StoredTree => ({ ...tree, version: TREE_VERSION })

/** JSON pointer (RFC 6901) of a child; the root is "". */
export const childPath = (path: string, key: string | number): string =>
  `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`
