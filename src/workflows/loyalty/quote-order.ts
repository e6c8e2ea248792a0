import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { decideAward } from "../../domain/earning/award"
import type { OrderFacts, OrderLine } from "../../domain/earning/order-facts"
import { purchaseTerms } from "../../domain/earning/purchase-terms"
import { toMinor } from "../../domain/money/minor-units"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { AdminQuote, QuoteRequest } from "../../types/loyalty-admin"
import { shopperNow } from "./buyers"

interface ProductFacts {
  id: string
  is_giftcard: boolean
  collection_id: string | null
  type_id: string | null
  categories?: ({ id: string; mpath?: string } | null)[] | null
  tags?: ({ id: string } | null)[] | null
}

/** What an imagined order would earn when it is paid, and why: by the rules that judge real orders. Prices include their tax. */
export async function quoteOrder(container: MedusaContainer, request: QuoteRequest): Promise<AdminQuote> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const order = await imaginedOrder(container, request)
  const [setup, buyer] = await Promise.all([
    loyalty.currentSetup(),
    shopperNow({ loyalty, insights }, request.customer_id ?? null),
  ])
  const { expected, reason, breakdown } = decideAward(
    order,
    purchaseTerms(order, buyer, setup, loyalty.options.timeZone),
  )
  return { points: expected, reason, breakdown }
}

async function imaginedOrder(container: MedusaContainer, request: QuoteRequest): Promise<OrderFacts> {
  const products = await productsOf(container, request)
  const minor = (amount: number): number => toMinor(amount, request.currency_code)
  const placedAt = request.at ? new Date(request.at) : new Date()
  const lines = request.items.map((item, i) => toLine(item, i, products, minor(item.unit_price * item.quantity)))
  const shipping = minor(request.shipping ?? 0)
  return {
    orderId: "quote",
    displayId: 0,
    customerId: request.customer_id ?? "guest",
    currencyCode: request.currency_code,
    status: "pending",
    isDraft: false,
    salesChannelId: request.sales_channel_id ?? null,
    placedAt,
    deliveredAt: null,
    paidAt: null,
    changedAt: placedAt,
    lines,
    shippingWithTax: shipping,
    shippingWithoutTax: shipping,
    due: shipping + lines.reduce((sum, line) => sum + line.keptWithTax, 0),
    collected: 0,
    storeCredit: 0,
    goodwill: 0,
  }
}

async function productsOf(container: MedusaContainer, { items }: QuoteRequest): Promise<Map<string, ProductFacts>> {
  const ids = [...new Set(items.flatMap((item) => item.product_id ?? []))]
  if (ids.length === 0) return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const fields = ["id", "is_giftcard", "collection_id", "type_id", "categories.id", "categories.mpath", "tags.id"]
  const { data } = await query.graph({ entity: "product", fields, filters: { id: ids } })
  return new Map((data as ProductFacts[]).map((product) => [product.id, product]))
}

function toLine(
  item: QuoteRequest["items"][number],
  i: number,
  products: ReadonlyMap<string, ProductFacts>,
  price: number,
): OrderLine {
  const product = item.product_id ? products.get(item.product_id) : undefined
  return {
    id: String(i + 1),
    productId: item.product_id ?? null,
    variantId: null,
    categoryIds: (product?.categories ?? []).flatMap((category) => category?.mpath?.split(".").filter(Boolean) ?? []),
    collectionId: product?.collection_id ?? null,
    typeId: product?.type_id ?? null,
    tagIds: (product?.tags ?? []).flatMap((tag) => tag?.id ?? []),
    isGiftCard: product?.is_giftcard === true,
    isDiscounted: item.is_discounted === true,
    quantity: item.quantity,
    listPrice: price,
    orderedWithTax: price,
    orderedWithoutTax: price,
    keptWithTax: price,
    keptWithoutTax: price,
  }
}
