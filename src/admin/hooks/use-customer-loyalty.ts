import { useQuery, type UseQueryResult } from "@tanstack/react-query"
import type { AdminHolds } from "../../types/loyalty-admin"
import type { AdminCustomerTier } from "../../types/tiers"
import { api } from "../lib/api"
import { retryOnce } from "../lib/errors"
import { queryKeys } from "../lib/query-keys"

export const customerPath = (customerId: string): string => `/admin/crm/customers/${encodeURIComponent(customerId)}`

/** Where a customer stands on the ladder, and how that came about. */
export function useCustomerTier(customerId: string): UseQueryResult<AdminCustomerTier, unknown> {
  return useQuery({
    staleTime: 0,
    retry: retryOnce,
    queryKey: queryKeys.customerTier(customerId),
    queryFn: ({ signal }) => api<AdminCustomerTier>(`${customerPath(customerId)}/tier`, { signal }),
  })
}

/** The points that carts and drafts of a customer hold. */
export function useCustomerHolds(customerId: string): UseQueryResult<AdminHolds, unknown> {
  return useQuery({
    staleTime: 0,
    retry: retryOnce,
    queryKey: queryKeys.customerHolds(customerId),
    queryFn: ({ signal }) => api<AdminHolds>(`${customerPath(customerId)}/holds`, { signal }),
  })
}
