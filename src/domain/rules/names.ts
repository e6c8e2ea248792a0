import { listText, quoted, type Text } from "./text"

/** What an id in a condition points at. */
export type IdKind =
  | "customer_group"
  | "tier"
  | "customer_tag"
  | "staff"
  | "area"
  | "product"
  | "category"
  | "collection"
  | "product_type"
  | "product_tag"
  | "brand"
  | "sales_channel"
  | "stock_location"
  | "shipping_option"
  | "payment_provider"
  | "voucher"
  | "rfm_segment"
  | "custom_field"

/** Finds the label of an id; undefined when it is gone or unknown: the sentence then shows the id itself. */
export type Names = (kind: IdKind, id: string) => string | undefined

export const nameOf = (names: Names, kind: IdKind, id: string): Text => quoted(names(kind, id) ?? id)

export const namesOf = (names: Names, kind: IdKind, ids: readonly string[]): Text =>
  listText(ids.map((id) => nameOf(names, kind, id)))

/** For previews and tests without a catalogue. */
export const noNames: Names = () => undefined
