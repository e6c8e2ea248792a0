import type { QuoteRequest } from "../../../../types/loyalty-admin"
import { fromLocalInput } from "../../../lib/dates"

export interface QuoteItem {
  key: string
  product_id: string | null
  name: string
  quantity: number
  unit_price: number
  is_discounted: boolean
}

/** The order as it is put together. */
export interface QuoteValues {
  customer_id: string
  sales_channel_id: string
  currency_code: string
  /** As an input of type datetime-local writes it. */
  at: string
  /** NaN for none. */
  shipping: number
  items: readonly QuoteItem[]
}

export const emptyQuote = (currency: string): QuoteValues => ({
  customer_id: "",
  sales_channel_id: "",
  currency_code: currency,
  at: "",
  shipping: Number.NaN,
  items: [],
})

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0

/** Is there something to work out? */
export const isComplete = ({ items, shipping }: QuoteValues): boolean =>
  items.length > 0 &&
  items.every(({ quantity, unit_price }) => quantity > 0 && isAmount(unit_price)) &&
  (Number.isNaN(shipping) || isAmount(shipping))

/** What the server is asked; what is not filled in is left out. */
export function toRequest(values: QuoteValues): QuoteRequest {
  const at = fromLocalInput(values.at)
  return {
    currency_code: values.currency_code,
    ...(values.customer_id ? { customer_id: values.customer_id } : {}),
    ...(values.sales_channel_id ? { sales_channel_id: values.sales_channel_id } : {}),
    ...(at ? { at } : {}),
    ...(Number.isNaN(values.shipping) ? {} : { shipping: values.shipping }),
    items: values.items.map(({ product_id, quantity, unit_price, is_discounted }) => ({
      ...(product_id ? { product_id } : {}),
      quantity,
      unit_price,
      is_discounted,
    })),
  }
}

/** Main units; NaN while something is missing. */
export const totalOf = ({ items, shipping }: QuoteValues): number =>
  items.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, Number.isNaN(shipping) ? 0 : shipping)
