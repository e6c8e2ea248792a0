import { namesOf, type IdKind, type Names } from "../names"
import { countText, text, type Noun, type Text } from "../text"

/** An attribute by which goods are picked, in words. */
export interface GoodsKind {
  readonly of: IdKind
  readonly noun: Noun
  /** Between the goods and the noun: 2 items *from* category "Shirts". */
  readonly relation: Text
  /** Without a quantity the noun itself is what is bought ("product A"), not goods of it. */
  readonly isGoods?: true
}

const from = text("thuộc", "from")

export const PRODUCT: GoodsKind = {
  of: "product",
  noun: { vi: "sản phẩm", one: "product", many: "products" },
  relation: text("của", "of"),
  isGoods: true,
}
export const CATEGORY: GoodsKind = {
  of: "category",
  noun: { vi: "danh mục", one: "category", many: "categories" },
  relation: from,
}
export const COLLECTION: GoodsKind = {
  of: "collection",
  noun: { vi: "bộ sưu tập", one: "collection", many: "collections" },
  relation: from,
}
export const PRODUCT_TYPE: GoodsKind = {
  of: "product_type",
  noun: { vi: "loại sản phẩm", one: "product type", many: "product types" },
  relation: text("thuộc", "of"),
}
export const PRODUCT_TAG: GoodsKind = {
  of: "product_tag",
  noun: { vi: "thẻ sản phẩm", one: "product tag", many: "product tags" },
  relation: text("mang", "with"),
}
export const BRAND: GoodsKind = {
  of: "brand",
  noun: { vi: "thương hiệu", one: "brand", many: "brands" },
  relation: from,
}

/** How several ids are taken: `together` as one set, `one` of them on its own, or `each` of them. */
export type Taken = "together" | "one" | "each"

const LEADS: Readonly<Record<Taken, (noun: Noun) => Text>> = {
  together: ({ vi, many }) => text(`các ${vi}`, `any of the ${many}`),
  one: ({ vi, many }) => text(`ít nhất một trong các ${vi}`, `any one of the ${many}`),
  each: ({ vi, many }) => text(`từng ${vi}`, `each of the ${many}`),
}

/** "goods from category “A”", "at least 2 items from any of the categories “A”, “B”", "product “C”". */
export function goodsText(
  { of, noun, relation, isGoods }: GoodsKind,
  chosen: { readonly ids: readonly string[]; readonly min_quantity?: number | undefined },
  taken: Taken,
  names: Names,
): Text {
  const list = namesOf(names, of, chosen.ids)
  const lead = chosen.ids.length === 1 ? text(noun.vi, noun.one) : LEADS[taken](noun)
  const which = text(`${lead.vi} ${list.vi}`, `${lead.en} ${list.en}`)
  if (isGoods && chosen.min_quantity === undefined) return which
  const count = goodsCount(chosen.min_quantity)
  return text(`${count.vi} ${relation.vi} ${which.vi}`, `${count.en} ${relation.en} ${which.en}`)
}

const ITEM: Noun = { vi: "món", one: "item", many: "items" }

function goodsCount(minQuantity: number | undefined): Text {
  if (minQuantity === undefined) return text("hàng", "goods")
  const count = countText(minQuantity, ITEM)
  return text(`từ ${count.vi} trở lên`, `at least ${count.en}`)
}
