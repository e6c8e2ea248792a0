import type { IdKind } from "../../domain/rules/names"
import { conditionOf } from "../../domain/rules/registry"

/** The ids that the conditions of a rule point at, by kind; a rule that is still being written is read as far as it goes. */
export function idsIn(tree: unknown): ReadonlyMap<IdKind, readonly string[]> {
  const found = new Map<IdKind, string[]>()
  collect(tree, found)
  return found
}

function collect(node: unknown, found: Map<IdKind, string[]>): void {
  if (typeof node !== "object" || node === null) return
  const { all, any, not, type, ...params } = node as Readonly<Record<string, unknown>>
  for (const child of [all, any].flat()) collect(child, found)
  collect(not, found)
  if (typeof type !== "string") return
  for (const field of conditionOf(type)?.fields ?? []) {
    if (field.kind !== "ids" && field.kind !== "id") continue
    const ids = [params[field.name]].flat().filter((id): id is string => typeof id === "string" && id !== "")
    found.set(field.of, [...(found.get(field.of) ?? []), ...ids])
  }
}
