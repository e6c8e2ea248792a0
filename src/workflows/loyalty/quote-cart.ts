import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { BigNumber } from "@medusajs/framework/utils"
import { type Award, decideAward } from "../../domain/earning/award"
import { purchaseTerms } from "../../domain/earning/purchase-terms"
import { toOrderFacts, type OrderFactsRow } from "../../modules/crm-insights/order-facts"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { shopperNow } from "./buyers"

/** A cart or draft order, as far as earning is concerned. */
export interface QuotableCart {
  id: string
  currency_code: string
  customer_id?: string | null
  sales_channel_id?: string | null
  items?: (QuotableLine | null)[] | null
  shipping_methods?: (QuotableShipping | null)[] | null
}

interface Taxed {
  tax_lines?: ({ rate: BigNumberInput } | null)[] | null
  adjustments?: ({ amount: BigNumberInput; code?: string | null; is_tax_inclusive?: boolean } | null)[] | null
  is_tax_inclusive?: boolean
}

interface QuotableLine extends Taxed {
  id: string
  product_id?: string | null
  variant_id?: string | null
  unit_price: BigNumberInput
  quantity: BigNumberInput
  is_giftcard?: boolean
  product?: {
    collection_id?: string | null
    type_id?: string | null
    categories?: ({ id: string } | null)[] | null
    tags?: ({ id: string } | null)[] | null
  } | null
}

interface QuotableShipping extends Taxed {
  id: string
  amount: BigNumberInput
}

/** What a cart would earn if it were ordered and paid now (`expected`), by the rules that judge real orders. */
export async function quoteCart(container: MedusaContainer, cart: QuotableCart): Promise<Award> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const insights: CrmInsightsService = container.resolve(CRM_INSIGHTS)
  const setup = await loyalty.currentSetup()
  const order = toOrderFacts(asOrderRow(cart, new Date()))
  const buyer = await shopperNow({ loyalty, insights }, cart.customer_id ?? null)
  return decideAward(order, purchaseTerms(order, buyer, setup, loyalty.options.timeZone))
}

const text = (amount: BigNumberInput): string => String(new BigNumber(amount).numeric)

const taxes = ({ tax_lines, adjustments, is_tax_inclusive }: Taxed) => ({
  is_tax_inclusive: is_tax_inclusive === true,
  tax_lines: (tax_lines ?? []).flatMap((line) => (line ? [{ rate: text(line.rate) }] : [])),
  adjustments: (adjustments ?? []).flatMap((adjustment) =>
    adjustment
      ? [
          {
            amount: text(adjustment.amount),
            is_tax_inclusive: adjustment.is_tax_inclusive === true,
            code: adjustment.code ?? null,
            promotion_id: null,
          },
        ]
      : [],
  ),
})

function asOrderRow(cart: QuotableCart, now: Date): OrderFactsRow {
  return {
    id: cart.id,
    display_id: 0,
    customer_id: cart.customer_id ?? "guest",
    currency_code: cart.currency_code,
    status: "pending",
    is_draft_order: false,
    sales_channel_id: cart.sales_channel_id ?? null,
    created_at: now,
    changed_at: now,
    paid_at: null,
    delivered_at: null,
    collected: "0",
    credit_lines: [],
    items: (cart.items ?? []).flatMap((line) => (line ? [lineRow(line)] : [])),
    shipping_methods: (cart.shipping_methods ?? []).flatMap((method) =>
      method ? [{ id: method.id, amount: text(method.amount), ...taxes(method) }] : [],
    ),
  }
}

const ids = (list: ({ id: string } | null)[] | null | undefined): string[] => (list ?? []).flatMap((x) => x?.id ?? [])

const lineRow = (line: QuotableLine): OrderFactsRow["items"][number] => ({
  id: line.id,
  product_id: line.product_id ?? null,
  variant_id: line.variant_id ?? null,
  is_giftcard: line.is_giftcard === true,
  requires_shipping: true,
  unit_price: text(line.unit_price),
  quantity: text(line.quantity),
  delivered_quantity: "0",
  return_received_quantity: "0",
  return_dismissed_quantity: "0",
  collection_id: line.product?.collection_id ?? null,
  type_id: line.product?.type_id ?? null,
  category_ids: ids(line.product?.categories),
  tag_ids: ids(line.product?.tags),
  ...taxes(line),
})
