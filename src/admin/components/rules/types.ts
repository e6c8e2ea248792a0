import type { Condition } from "../../../domain/rules/condition"
import type { TreeError } from "../../../domain/rules/read-tree"
import type { RuleNode } from "../../../domain/rules/tree"

/** What every part of the builder knows. */
export interface BuilderContext {
  /** The conditions that may be chosen. */
  offered: readonly Condition[]
  /** What is wrong; empty until somebody tried to save. */
  errors: readonly TreeError[]
  /** A first currency for new conditions on money. */
  currency: string
}

export interface NodeProps<N extends RuleNode = RuleNode> extends BuilderContext {
  node: N
  /** JSON pointer of the node. */
  path: string
  /** 1 is the root. */
  depth: number
  onChange: (node: RuleNode) => void
  onRemove: () => void
  onDuplicate?: () => void
}
