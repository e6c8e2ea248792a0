import { useQueries } from "@tanstack/react-query"
import type { IdKind, Names } from "../../domain/rules/names"
import { findEntities, isEntityKind } from "../lib/entities"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"
import { idsIn } from "../lib/rule-ids"

const MINUTE = 60_000

/** The names of everything that some rules point at; unknown ones show their id. */
export function useRuleNames(trees: readonly unknown[]): Names {
  const wanted = new Map<IdKind, Set<string>>()
  for (const tree of trees) {
    for (const [kind, ids] of idsIn(tree)) wanted.set(kind, new Set([...(wanted.get(kind) ?? []), ...ids]))
  }
  const lookups = [...wanted].flatMap(([kind, ids]) =>
    isEntityKind(kind) && ids.size > 0 ? [{ kind, ids: [...ids].sort() }] : [],
  )
  const answers = useQueries({
    queries: lookups.map(({ kind, ids }) => ({
      queryKey: queryKeys.entities(kind, { ids }),
      queryFn: ({ signal }: { signal: AbortSignal }) => findEntities(kind, { ids }, signal),
      staleTime: MINUTE,
      retry: retryOnce,
    })),
  })
  return (kind, id) => {
    const index = lookups.findIndex((lookup) => lookup.kind === kind)
    return answers[index]?.data?.find((one) => one.id === id)?.label
  }
}
