/** Keys of what react-query keeps. A key is refreshed together with everything that it begins with. */
export const queryKeys = {
  customer: (id: string) => ["crm", "customer", id] as const,
  customerPoints: (id: string, query: object) => [...queryKeys.customer(id), "points", query] as const,
}
