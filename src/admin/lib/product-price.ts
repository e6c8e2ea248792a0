import { sdk } from "./sdk"

/** The first price of a product in a currency, main units; NaN where it has none. */
export async function productPrice(id: string, currency: string): Promise<number> {
  const { product } = await sdk.admin.product.retrieve(id, {
    fields: "id,*variants,*variants.prices",
  })
  const prices = (product.variants ?? []).flatMap(({ prices: own }) => own ?? [])
  return prices.find((price) => price.currency_code === currency)?.amount ?? Number.NaN
}
