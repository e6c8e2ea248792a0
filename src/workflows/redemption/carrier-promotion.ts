import { randomBytes } from "node:crypto"
import type { IPromotionModuleService, MedusaContainer, PromotionDTO } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { fromMinor } from "../../domain/money/minor-units"
import { CARRIER_PREFIX } from "../../domain/redemption/carrier-code"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { ELIGIBLE } from "./eligible"

const CAMPAIGN = "crm-points-carriers"

/** 80 random bits: a code that nobody guesses. */
export const newCarrierCode = (): string => CARRIER_PREFIX + randomBytes(10).toString("hex").toUpperCase()

const promotionsOf = (container: MedusaContainer): IPromotionModuleService => container.resolve(Modules.PROMOTION)

/**
 * Makes a carrier's promotion, or gives it the carrier's amount. Harmless to repeat.
 * @param taxInclusive whether the cart's prices contain their tax: money off is counted as they are
 */
export async function carry(
  container: MedusaContainer,
  carrier: PointsCarrier,
  taxInclusive: boolean,
): Promise<PromotionDTO> {
  const promotions = promotionsOf(container)
  const known = await findPromotion(promotions, carrier)
  const value = fromMinor(carrier.amount, carrier.currency_code)
  if (!known) {
    return promotions.createPromotions({
      code: carrier.code,
      type: "standard",
      status: "active",
      is_automatic: false,
      is_tax_inclusive: taxInclusive,
      limit: 1,
      campaign_id: await campaignId(promotions),
      application_method: {
        type: "fixed",
        target_type: "order",
        allocation: "across",
        value,
        currency_code: carrier.currency_code,
      },
      rules: [{ attribute: ELIGIBLE, operator: "in", values: [carrier.hold_id] }],
    })
  }
  await setValue(promotions, known, value)
  return known
}

/**
 * Takes the single use of a carrier's promotion, so that no order can take it any more.
 * @returns false when it was taken before: by an order, or by an earlier attempt of ours
 */
export async function burn(container: MedusaContainer, carrier: PointsCarrier): Promise<boolean> {
  const promotions = promotionsOf(container)
  const promotion = await findPromotion(promotions, carrier)
  if (!promotion) return true // it was never made: there is nothing that an order could use
  try {
    await promotions.registerUsage([{ amount: 0, code: carrier.code }], { customer_id: null, customer_email: null })
    return true
  } catch (error) {
    if (/exceeds the limit/.test(String(error))) return false
    throw error
  }
}

/**
 * Makes a used carrier harmless and cheap: its value becomes what the order took, so that an edit cannot refill it, and its
 * rule goes, because core reads every rule at each cart.
 */
export async function retire(container: MedusaContainer, carrier: PointsCarrier): Promise<void> {
  const promotions = promotionsOf(container)
  const promotion = await findPromotion(promotions, carrier)
  if (!promotion) return
  await setValue(promotions, promotion, fromMinor(carrier.amount, carrier.currency_code))
  const rules = promotion.rules?.map((rule) => rule.id) ?? []
  if (rules.length > 0) await promotions.removePromotionRules(promotion.id, rules)
}

/** Deletes promotions that nobody needs any more, with their links to carts and orders: core stumbles over a dead link. */
export async function deletePromotions(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.delete({ [Modules.PROMOTION]: { promotion_id: [...ids] } })
  await promotionsOf(container).deletePromotions([...ids])
}

/** The campaign of all carriers; none before the first. */
export async function carrierCampaignId(container: MedusaContainer): Promise<string | undefined> {
  return findCampaign(promotionsOf(container))
}

async function findPromotion(
  promotions: IPromotionModuleService,
  carrier: PointsCarrier,
): Promise<PromotionDTO | undefined> {
  const [promotion] = await promotions.listPromotions(
    { code: [carrier.code] },
    { relations: ["application_method", "rules"], take: 1 },
  )
  return promotion
}

async function setValue(promotions: IPromotionModuleService, promotion: PromotionDTO, value: number): Promise<void> {
  const method = promotion.application_method
  if (!method || new BigNumber(method.value ?? 0).numeric === value) return
  await promotions.updatePromotions([{ id: promotion.id, application_method: { value } }])
}

async function findCampaign(promotions: IPromotionModuleService): Promise<string | undefined> {
  return (await promotions.listCampaigns({ campaign_identifier: [CAMPAIGN] }, { take: 1 }))[0]?.id
}

/** All carriers share a campaign without dates or budget: the promotion list can leave them out by it. */
async function campaignId(promotions: IPromotionModuleService): Promise<string> {
  const known = await findCampaign(promotions)
  if (known) return known
  try {
    const campaign = await promotions.createCampaigns({
      name: "Regulars: points used in carts",
      campaign_identifier: CAMPAIGN,
    })
    return campaign.id
  } catch (error) {
    const other = await findCampaign(promotions) // made by somebody else at the same moment
    if (other) return other
    throw error
  }
}
