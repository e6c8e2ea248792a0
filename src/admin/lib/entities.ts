import { foldText } from "../../domain/rules/fold-text"
import type { IdKind } from "../../domain/rules/names"
import { api } from "./api"

/** One thing that an id of a rule or setting points at. */
export interface Entity {
  id: string
  label: string
}

/** Kinds that a person can look up by name. */
export type EntityKind =
  | Extract<
      IdKind,
      | "product"
      | "category"
      | "collection"
      | "product_type"
      | "product_tag"
      | "customer_group"
      | "sales_channel"
      | "stock_location"
      | "shipping_option"
      | "payment_provider"
      | "staff"
      | "tier"
    >
  | "customer"

interface Source {
  path: string
  /** Under which name the list stands in the answer. */
  list: string
  fields: string
  label: (row: Row) => string
  /** The whole list is fetched and searched here. */
  whole?: true
}

type Row = Readonly<Record<string, unknown>>

const text = (value: unknown): string => (typeof value === "string" ? value : "")
const person = (row: Row): string => {
  const name = `${text(row.last_name)} ${text(row.first_name)}`.trim()
  const contact = text(row.phone) || text(row.email)
  return name && contact ? `${name} · ${contact}` : name || contact
}

const source = (path: string, list: string, column: string): Source => ({
  path,
  list,
  fields: `id,${column}`,
  label: (row) => text(row[column]),
})

const SOURCES: Readonly<Record<EntityKind, Source>> = {
  product: source("/admin/products", "products", "title"),
  category: source("/admin/product-categories", "product_categories", "name"),
  collection: source("/admin/collections", "collections", "title"),
  product_type: source("/admin/product-types", "product_types", "value"),
  product_tag: source("/admin/product-tags", "product_tags", "value"),
  customer_group: source("/admin/customer-groups", "customer_groups", "name"),
  sales_channel: source("/admin/sales-channels", "sales_channels", "name"),
  stock_location: source("/admin/stock-locations", "stock_locations", "name"),
  shipping_option: source("/admin/shipping-options", "shipping_options", "name"),
  payment_provider: { ...source("/admin/payments/payment-providers", "payment_providers", "id"), fields: "id" },
  staff: { path: "/admin/users", list: "users", fields: "id,first_name,last_name,email", label: person },
  customer: {
    path: "/admin/customers",
    list: "customers",
    fields: "id,first_name,last_name,email,phone",
    label: person,
  },
  tier: { path: "/admin/crm/loyalty/tiers", list: "tiers", fields: "", label: (row) => text(row.name), whole: true },
}

export const isEntityKind = (kind: string): kind is EntityKind => Object.hasOwn(SOURCES, kind)

const PAGE = 20

interface Wanted {
  q?: string
  ids?: readonly string[]
}

/** Looks things up by a text or by their ids, through the routes of the dashboard itself. */
export async function findEntities(kind: EntityKind, { q, ids }: Wanted, signal?: AbortSignal): Promise<Entity[]> {
  const { path, list, fields, label, whole } = SOURCES[kind]
  const query = whole ? {} : { q, "id[]": ids, fields, limit: ids ? Math.max(PAGE, ids.length) : PAGE }
  const answer = await api<Readonly<Record<string, unknown>>>(path, { query, signal })
  const rows = Array.isArray(answer[list]) ? (answer[list] as Row[]) : []
  const found = rows.map((row) => ({ id: text(row.id), label: label(row) || text(row.id) }))
  return whole ? found.filter((one) => matches(one, { q, ids })) : found
}

const matches = ({ id, label }: Entity, { q, ids }: Wanted): boolean =>
  (!ids || ids.includes(id)) && (!q || foldText(label).includes(foldText(q)))
