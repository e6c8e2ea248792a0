import { nodeOf, prepareTree, type PreparedTree, type ReadOptions, type TreeError } from "./read-tree"
import type { RuleNode } from "./tree"

export type ParsedTree =
  | { readonly ok: true; readonly tree: RuleNode; readonly prepared: PreparedTree }
  | { readonly ok: false; readonly errors: readonly TreeError[] }

/**
 * What may be stored: every node understood, every parameter in range. All errors at once, each with its place.
 * A rule that was stored and is no longer understood (a condition was removed) still goes through `evaluate`, and refuses.
 */
export function parseTree(raw: unknown, options: ReadOptions = {}): ParsedTree {
  const prepared = prepareTree(raw, options)
  const tree = nodeOf(prepared.root)
  if (tree === undefined || prepared.errors.length > 0) return { ok: false, errors: prepared.errors }
  return { ok: true, tree, prepared }
}
