import type { BoundCondition } from "./condition"
import type { FactKey } from "./facts"
import { prepareTree, PreparedTree, type ReadNode } from "./read-tree"

function conditionsIn(tree: unknown): readonly BoundCondition[] {
  const { root } = tree instanceof PreparedTree ? tree : prepareTree(tree)
  return leaves(root)
}

function leaves(node: ReadNode): readonly BoundCondition[] {
  switch (node.kind) {
    case "all":
    case "any":
      return node.children.flatMap(leaves)
    case "not":
      return leaves(node.child)
    case "condition":
      return [node.condition]
    case "broken":
      return []
  }
}

/** Keys of all facts that a rule can look at; any other fact cannot change its verdict. */
export const factsNeeded = (tree: unknown): ReadonlySet<FactKey> =>
  new Set(conditionsIn(tree).flatMap(({ needs }) => needs.map(({ key }) => key)))

/**
 * For facts by id (`bought.product@90d`): the only ids that the rule reads, so that a loader need not fetch a whole history.
 * A key that is missing here is read as a whole. What a loader leaves out counts 0.
 */
export function idsNeeded(tree: unknown): ReadonlyMap<FactKey, ReadonlySet<string>> {
  const byKey = new Map<FactKey, Set<string>>()
  const whole = new Set<FactKey>()
  for (const { key, ids } of conditionsIn(tree).flatMap(({ needs }) => needs)) {
    if (ids === undefined) whole.add(key)
    else byKey.set(key, new Set([...(byKey.get(key) ?? []), ...ids]))
  }
  for (const key of whole) byKey.delete(key)
  return byKey
}
