import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import type { AdminGroupPrograms, AdminProgram, AdminRules, AdminTiers } from "../../types/loyalty-admin"
import { api } from "../lib/api"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"

export const LOYALTY_PATH = "/admin/crm/loyalty"

function useSetup<T>(
  part: string,
  queryKey: readonly string[],
  options: { enabled?: boolean } = {},
): UseQueryResult<T, unknown> {
  return useQuery({
    ...options,
    staleTime: 0,
    retry: retryOnce,
    queryKey,
    queryFn: ({ signal }) => api<T>(`${LOYALTY_PATH}/${part}`, { signal }),
  })
}

export const useProgram = () => useSetup<AdminProgram>("program", queryKeys.program)
export const useGroupPrograms = () => useSetup<AdminGroupPrograms>("group-programs", queryKeys.groupPrograms)
export const useTiers = (options?: { enabled?: boolean }) => useSetup<AdminTiers>("tiers", queryKeys.tiers, options)
export const useRules = (options?: { enabled?: boolean }) => useSetup<AdminRules>("rules", queryKeys.rules, options)
