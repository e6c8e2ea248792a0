import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"
import { CATEGORIES, type CataloguedProduct, optionsOf, PRODUCTS, thumbnailOf } from "../catalogue"
import { slug } from "../lib/text"
import { CURRENCY } from "../settings"
import type { Channels } from "./channels"
import type { Context } from "./context"

/** Ids by name, of what products refer to. */
export type Labels = Record<"types" | "collections" | "tags" | "categories", Map<string, string>>

const distinct = <T>(values: (T | undefined)[]) => [...new Set(values.filter((value) => value !== undefined))]

export async function createLabels({ container }: Context): Promise<Labels> {
  const products = container.resolve(Modules.PRODUCT)
  const { result: categories } = await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: CATEGORIES.map(({ name }, rank) => ({
        name,
        handle: slug(name),
        rank,
        is_active: true,
        is_internal: false,
      })),
    },
  })
  const types = await products.createProductTypes(distinct(CATEGORIES.map((c) => c.type)).map((value) => ({ value })))
  const tags = await products.createProductTags(distinct(PRODUCTS.flatMap((p) => p.tags)).map((value) => ({ value })))
  const collections = await products.createProductCollections(
    distinct(PRODUCTS.map((p) => p.collection)).map((title) => ({ title, handle: slug(title) })),
  )
  return {
    categories: new Map(categories.map((c) => [c.name, c.id])),
    types: new Map(types.map((t) => [t.value, t.id])),
    tags: new Map(tags.map((t) => [t.value, t.id])),
    collections: new Map(collections.map((c) => [c.title, c.id])),
  }
}

/** What an order line copies of its product and variant, and what stock belongs to it. */
export type ShopVariant = {
  variantId: string
  productId: string
  inventoryItemId: string
  inventoryTitle: string | null
  typeId: string
}

export async function createProducts(
  { container }: Context,
  labels: Labels,
  channels: Channels,
  profileId: string,
): Promise<Map<string, ShopVariant>> {
  await createProductsWorkflow(container).run({
    input: { products: PRODUCTS.map((product) => productInput(product, labels, channels, profileId)) },
  })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "variant",
    fields: [
      "id",
      "sku",
      "product.id",
      "product.type_id",
      "inventory_items.inventory.id",
      "inventory_items.inventory.title",
    ],
  })
  return new Map(
    data.map((variant) => [
      variant.sku ?? "",
      {
        variantId: variant.id,
        productId: variant.product?.id ?? "",
        inventoryItemId: variant.inventory_items?.[0]?.inventory?.id ?? "",
        inventoryTitle: variant.inventory_items?.[0]?.inventory?.title ?? null,
        typeId: variant.product?.type_id ?? "",
      },
    ]),
  )
}

function productInput(
  product: CataloguedProduct,
  labels: Labels,
  channels: Channels,
  profileId: string,
): CreateProductWorkflowInputDTO {
  const { title, description, handle, category, collection, tags = [], variants } = product
  return {
    title,
    description,
    handle,
    status: ProductStatus.PUBLISHED,
    thumbnail: thumbnailOf(product),
    shipping_profile_id: profileId,
    type_id: idOf(labels.types, category.type),
    category_ids: [idOf(labels.categories, category.name)],
    collection_id: collection && idOf(labels.collections, collection),
    tag_ids: tags.map((tag) => idOf(labels.tags, tag)),
    sales_channels: [{ id: channels.online }, { id: channels.counter }],
    options: optionsOf(product).map(([name, values]) => ({ title: name, values })),
    variants: variants.map(({ price, ...variant }) => ({
      ...variant,
      manage_inventory: true,
      prices: [{ currency_code: CURRENCY, amount: price }],
    })),
  }
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`nothing was created with the name ${name}`)
  return id
}
