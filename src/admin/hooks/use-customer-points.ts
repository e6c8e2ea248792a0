import { useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query"
import type { AdminCustomerPoints } from "../../types/loyalty"
import { api } from "../lib/api"
import { type ApiError, retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"
import type { PointKind } from "../lib/point-kinds"

export interface CustomerPointsQuery {
  limit: number
  offset?: number
  /** Only entries of this kind; the balances are always those of the whole account. */
  kind?: PointKind
}

type Options = Omit<UseQueryOptions<AdminCustomerPoints, ApiError>, "queryKey" | "queryFn">

/** A customer's points and a page of their entries, newest first. Asks again whenever a screen opens. */
export function useCustomerPoints(
  customerId: string,
  query: CustomerPointsQuery,
  options?: Options,
): UseQueryResult<AdminCustomerPoints, ApiError> {
  return useQuery({
    staleTime: 0,
    retry: retryOnce,
    ...options,
    queryKey: queryKeys.customerPoints(customerId, query),
    queryFn: ({ signal }) =>
      api<AdminCustomerPoints>(`/admin/crm/customers/${encodeURIComponent(customerId)}/points`, {
        query: { ...query },
        signal,
      }),
  })
}
