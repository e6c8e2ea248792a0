import { type CataloguedProduct, PRODUCTS, type VariantPlan } from "../catalogue"
import { calendar, daysToTet } from "../lib/dates"
import type { Random } from "../lib/random"
import type { CustomerPlan } from "../people/customers"
import type { LinePlan } from "./types"

type Good = { variant: VariantPlan; product: CataloguedProduct }

const GOODS = new Map<string, Good>(
  PRODUCTS.flatMap((product) => product.variants.map((variant) => [variant.sku, { variant, product }] as const)),
)

/** The variant and product with this SKU. Throws when the catalogue has none. */
export function goodOf(sku: string): Good {
  const good = GOODS.get(sku)
  if (!good) throw new Error(`the catalogue has no ${sku}`)
  return good
}

/** Đồng, VAT included, before discounts. */
export const goodsValue = (lines: LinePlan[]) =>
  lines.reduce((sum, { sku, quantity }) => sum + goodOf(sku).variant.price * quantity, 0)

type Weighted = [CataloguedProduct, number][]
const appealOfDay = new Map<number, Weighted>()

/** How much each product is asked for on a day: presents before Tết, light things from April to August. */
function appeals(day: number): Weighted {
  const known = appealOfDay.get(day)
  if (known) return known
  const tet = daysToTet(day)
  const { month } = calendar(day)
  const factors: Partial<Record<string, number>> = {
    "Quà Tết": tet !== undefined && tet > 0 && tet <= 30 ? 5 : 1,
    "Mùa hè": month >= 4 && month <= 8 ? 1.6 : 0.7,
  }
  const all = PRODUCTS.map((p): Weighted[number] => [p, (p.demand ?? 1) * (factors[p.collection ?? ""] ?? 1)])
  appealOfDay.set(day, all)
  return all
}

const anyGood = (random: Random, weighted: Weighted): string => random.pick(random.weighted(weighted).variants).sku

/** Things that this customer buys again and again: mostly what is used up. */
export function favourites(random: Random, { habit }: CustomerPlan, day: number): string[] {
  const often = habit.name === "weekly" || habit.name === "wholesale"
  const goods = appeals(day).filter(([{ category }]) => !often || category.type !== "Thời trang")
  return Array.from({ length: random.int(4, 9) }, () => anyGood(random, goods))
}

const LINES: [number, number][] = [
  [1, 44],
  [2, 31],
  [3, 16],
  [4, 9],
]

/** What goes into one order; no SKU twice. */
export function basket(random: Random, day: number, liked: string[], wholesale: boolean): LinePlan[] {
  const quantities = new Map<string, number>()
  const count = random.weighted(LINES)
  for (let i = 0; i < count; i++) {
    const sku = liked.length && random.chance(0.65) ? random.pick(liked) : anyGood(random, appeals(day))
    if (!quantities.has(sku)) quantities.set(sku, quantityOf(random, sku, wholesale))
  }
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity }))
}

function quantityOf(random: Random, sku: string, wholesale: boolean): number {
  if (wholesale) return random.int(5, 20)
  const { most } = goodOf(sku).product.category
  return random.chance(0.62) ? 1 : random.int(1, most)
}
