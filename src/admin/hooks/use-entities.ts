import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query"
import { useDeferredValue } from "react"
import { type Entity, type EntityKind, findEntities } from "../lib/entities"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"

const MINUTE = 60_000

/** What a text finds; the first page while there is none. */
export function useEntitySearch(kind: EntityKind, text: string): UseQueryResult<Entity[], unknown> {
  const q = useDeferredValue(text.trim())
  return useQuery({
    queryKey: queryKeys.entities(kind, { q }),
    queryFn: ({ signal }) => findEntities(kind, { q: q || undefined }, signal),
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
    retry: retryOnce,
  })
}

/** The names of ids that are already chosen. */
export function useEntityNames(kind: EntityKind, ids: readonly string[]): UseQueryResult<Entity[], unknown> {
  const wanted = [...new Set(ids)].sort()
  return useQuery({
    queryKey: queryKeys.entities(kind, { ids: wanted }),
    queryFn: ({ signal }) => findEntities(kind, { ids: wanted }, signal),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
    staleTime: MINUTE,
    retry: retryOnce,
  })
}
