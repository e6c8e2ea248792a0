import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import type { AdminOrderPoints } from "../../types/loyalty-admin"
import { api } from "../lib/api"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"

/** What an order earned and used. */
export function useOrderPoints(orderId: string): UseQueryResult<AdminOrderPoints, unknown> {
  return useQuery({
    staleTime: 0,
    retry: retryOnce,
    queryKey: queryKeys.orderPoints(orderId),
    queryFn: ({ signal }) =>
      api<AdminOrderPoints>(`/admin/crm/orders/${encodeURIComponent(orderId)}/points`, { signal }),
  })
}
