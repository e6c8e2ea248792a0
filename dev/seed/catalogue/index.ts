import { icon } from "../lib/icons"
import { barcode, slug } from "../lib/text"
import { fashion } from "./fashion"
import { food } from "./food"
import { home } from "./home"
import type { CategoryPlan, ProductPlan } from "./types"

export const CATEGORIES: CategoryPlan[] = [...fashion, ...food, ...home]

export type VariantPlan = {
  sku: string
  barcode: string
  title: string
  /** Option name to value. */
  options: Record<string, string>
  /** Đồng, VAT included. */
  price: number
}
export type CataloguedProduct = ProductPlan & { handle: string; category: CategoryPlan; variants: VariantPlan[] }

/** An option that a product without options gets: Medusa wants one. */
const ONLY: [string, string[]] = ["Loại", ["Tiêu chuẩn"]]
export const optionsOf = (product: ProductPlan) => product.options ?? [ONLY]

function variantsOf(product: ProductPlan, code: string, serial: number): VariantPlan[] {
  const [first, second] = optionsOf(product)
  const pairs = first[1].flatMap((a, i) => (second?.[1] ?? [undefined]).map((b) => ({ a, b, i })))
  return pairs.map(({ a, b, i }, n) => ({
    sku: `${code}-${String(n + 1).padStart(2, "0")}`,
    barcode: barcode(serial * 100 + n),
    title: [a, b].filter(Boolean).join(" / "),
    options: { [first[0]]: a, ...(second && b ? { [second[0]]: b } : {}) },
    price: Array.isArray(product.price) ? product.price[i] : product.price,
  }))
}

/** Every product with its variants; SKU and barcode follow from its place in the lists. */
export const PRODUCTS: CataloguedProduct[] = CATEGORIES.flatMap((category, c) =>
  category.products.map((product, p) => ({
    ...product,
    category,
    handle: slug(product.title),
    variants: variantsOf(product, `${category.code}${String(p + 1).padStart(2, "0")}`, (c + 1) * 1000 + p),
  })),
)

/** A picture of its category, in a shade of its own. */
export const thumbnailOf = ({ category, handle }: CataloguedProduct) =>
  icon(category.icon, category.hue + (handle.length % 5) * 8)
