/** Keys of what react-query keeps. A key is refreshed together with everything that it begins with. */
export const queryKeys = {
  customer: (id: string) => ["crm", "customer", id] as const,
  customerPoints: (id: string, query: object) => [...queryKeys.customer(id), "points", query] as const,
  customerTier: (id: string) => [...queryKeys.customer(id), "tier"] as const,
  customerHolds: (id: string) => [...queryKeys.customer(id), "holds"] as const,
  entryWhy: (id: string, locale: string) => ["crm", "entry", id, "why", locale] as const,
  orderPoints: (id: string) => ["crm", "order", id, "points"] as const,
  /** Everything that decides about points and tiers: saved, and so renewed, as a whole. */
  loyalty: ["crm", "loyalty"] as const,
  program: ["crm", "loyalty", "program"] as const,
  groupPrograms: ["crm", "loyalty", "group-programs"] as const,
  tiers: ["crm", "loyalty", "tiers"] as const,
  rules: ["crm", "loyalty", "rules"] as const,
  entities: (kind: string, query: object) => ["crm", "entities", kind, query] as const,
  currencies: ["crm", "currencies"] as const,
}
