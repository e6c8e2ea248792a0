import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { tierDiscount } from "../../domain/tiers/tier-discount"
import type { TierSettings } from "../../domain/tiers/tier"
import { goodsOf, ownerOf, taxInclusive, type PromotionSubject } from "../redemption/subject"
import { tierServices } from "./services"
import { ensureTierPromotion, isTierCode, tiersOfCodes } from "./tier-promotion"

/** A cart as core's promotion hooks hand it over. */
export interface TierSubject extends PromotionSubject {
  customer?: { id: string; has_account?: boolean } | null
}

/** A draft order, or an order that is being changed. */
export interface TierOrder extends TierSubject {
  is_draft_order?: boolean
  promotions?: ({ code?: string | null } | null)[] | null
}

/**
 * Which tier discount a cart may use: at most one. Nobody's but that of a customer with an account: a guest's record is
 * reached by typing an address.
 */
export async function cartTierTokens(container: MedusaContainer, cart: TierSubject): Promise<string[]> {
  return cart.customer?.has_account === true ? tokensOf(container, cart) : []
}

/**
 * The same for draft orders, for any customer whom staff chose, and for orders that are being changed: these keep the
 * discount that they were sold with, by the terms of that time.
 * @param previewed the order with the changes that are being made; read where core does not hand it over
 */
export async function orderTierTokens(
  container: MedusaContainer,
  order: TierOrder,
  previewed: TierOrder | undefined,
): Promise<string[]> {
  const codes = carriedCodes(order)
  if (!order.is_draft_order && codes.length === 0) return []
  const orders: IOrderModuleService = container.resolve(Modules.ORDER)
  const changed: Pick<TierOrder, "items"> = previewed ?? (await orders.previewOrderChange(order.id))
  const subject = { ...order, items: changed.items }
  return order.is_draft_order ? tokensOf(container, subject) : soldTokens(container, subject, codes)
}

/** What a customer's tier of now gives. */
async function tokensOf(container: MedusaContainer, subject: TierSubject): Promise<string[]> {
  const customerId = ownerOf(subject)
  if (!customerId) return []
  const { loyalty } = tierServices(container)
  const { program, ladder } = await loyalty.currentSetup()
  if (!program.enabled || ladder.tiers.every((tier) => tier.discount_percent === 0)) return []
  const tierId = (await loyalty.tierIdsOf([customerId])).get(customerId)
  const tier = ladder.tiers.find(({ id }) => id === tierId)
  return tier ? judge(container, subject, tier) : []
}

async function soldTokens(container: MedusaContainer, order: TierSubject, codes: readonly string[]): Promise<string[]> {
  const [tierId] = (await tiersOfCodes(container, codes)).values()
  const orders: IOrderModuleService = container.resolve(Modules.ORDER)
  const { created_at } = await orders.retrieveOrder(order.id, { select: ["id", "created_at"] })
  const [setup] = await tierServices(container).loyalty.setupsAt([new Date(created_at)])
  const tier = setup?.ladder.tiers.find(({ id }) => id === tierId)
  return tier ? judge(container, order, tier) : [...codes]
}

/** The tier's per cent, or its cap where the per cent comes to more; nothing below its minimum order. */
async function judge(container: MedusaContainer, subject: TierSubject, tier: TierSettings): Promise<string[]> {
  const discount = tierDiscount(tier, listValue(subject), subject.currency_code)
  if (!discount.ok) return []
  const off = discount.capped
    ? { amount: discount.amount, currency: subject.currency_code }
    : { percent: tier.discount_percent }
  return [await ensureTierPromotion(container, { tierId: tier.id, off, taxInclusive: taxInclusive(subject) })]
}

/** The goods before any discount, in minor units: what counts must not depend on what was taken off last time. */
const listValue = (subject: TierSubject): number =>
  goodsOf({ ...subject, items: (subject.items ?? []).map((line) => line && { ...line, adjustments: [] }) }, undefined)

export function carriedCodes({ promotions, items }: TierOrder): string[] {
  const codes = [...(promotions ?? []), ...(items ?? []).flatMap((line) => line?.adjustments ?? [])]
  return [...new Set(codes.flatMap((one) => one?.code ?? []).filter(isTierCode))]
}
