import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import type { AdminEntryWhy } from "../../types/loyalty-admin"
import { api } from "../lib/api"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"
import { useLocale } from "./use-locale"

/** What lies behind one entry, in the reader's language. */
export function useEntryWhy(entryId: string): UseQueryResult<AdminEntryWhy, unknown> {
  const { language } = useLocale()
  return useQuery({
    retry: retryOnce,
    queryKey: queryKeys.entryWhy(entryId, language),
    queryFn: ({ signal }) =>
      api<AdminEntryWhy>(`/admin/crm/entries/${encodeURIComponent(entryId)}/why`, {
        query: { locale: language },
        signal,
      }),
  })
}
