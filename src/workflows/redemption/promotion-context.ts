import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isCarrierCode } from "../../domain/redemption/carrier-code"
import { refit } from "../../domain/redemption/refit"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { Refusal } from "../../refusal"
import { carry } from "./carrier-promotion"
import { freeCarrier } from "./free-carrier"
import { limitsFor } from "./limits"
import { orderCarriers } from "./order-carriers"
import { ownerOf, taxInclusive, type PromotionSubject } from "./subject"

/** Core drops an empty list and would then load every automatic promotion; nothing has this id. */
const NOTHING = "crm_nothing"

export interface PromotionContext extends Record<string, unknown> {
  crm: { eligible: string[] }
}

export interface ContextInput {
  readonly subject: PromotionSubject
  readonly type: PointsCarrier["subject_type"]
  /** Codes that the running change names, and whether it takes them off. */
  readonly codes: readonly string[]
  readonly removing: boolean
  /** Says which tier discount the subject may use. */
  readonly tierTokens: () => Promise<string[]>
}

/**
 * What a cart or draft order may use of ours, judged before core computes its promotions. Held points are fitted to the
 * limits of the moment; points whose cart changed hands, was emptied of them or may not have them any more are given back.
 */
export async function promotionContext(container: MedusaContainer, input: ContextInput): Promise<PromotionContext> {
  try {
    const carriers = await eligibleCarriers(container, input)
    return { crm: { eligible: [NOTHING, ...carriers, ...(await input.tierTokens())] } }
  } catch (error) {
    if (Refusal.is(error) || carriedCodes(input.subject).length > 0) throw error
    const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`crm: ${input.type} ${input.subject.id} goes on without points: ${String(error)}`)
    return { crm: { eligible: [NOTHING] } }
  }
}

async function eligibleCarriers(container: MedusaContainer, input: ContextInput): Promise<string[]> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const { subject, type } = input
  if (type === "draft_order") return orderCarriers(container, subject, input.codes)
  const [carrier] = await loyalty.listCarriers({ subject_type: type, subject_id: subject.id, status: "active" })
  if (!carrier) return []
  if (!isWanted(input, carrier) || ownerOf(subject) !== carrier.customer_id) {
    await freeCarrier(container, carrier)
    return []
  }
  return (await fitCarrier(container, subject, carrier)) ? [carrier.hold_id] : []
}

/** Is the carrier on the cart, or being put on it, and not being taken off? */
function isWanted({ subject, codes, removing }: ContextInput, carrier: PointsCarrier): boolean {
  const named = codes.includes(carrier.code)
  return removing ? !named : named || carriedCodes(subject).includes(carrier.code)
}

function carriedCodes(subject: PromotionSubject): string[] {
  const codes = (subject.items ?? []).flatMap((line) => line?.adjustments ?? []).map((adjustment) => adjustment?.code)
  return codes.filter((code): code is string => typeof code === "string" && isCarrierCode(code))
}

/** @returns whether the carrier may stay, with as many points as the limits allow */
async function fitCarrier(
  container: MedusaContainer,
  subject: PromotionSubject,
  carrier: PointsCarrier,
): Promise<boolean> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const limits = await limitsFor(container, subject, carrier.customer_id, carrier)
  const fitted = refit(carrier.points, limits)
  if (fitted.points === 0) {
    await freeCarrier(container, carrier)
    return false
  }
  if (fitted.points === carrier.points && fitted.amount === carrier.amount) return true
  const resized = await ledger.resizeHold({ hold_id: carrier.hold_id, amount: fitted.points })
  if (!resized.ok) {
    await freeCarrier(container, carrier)
    return false
  }
  const changed = await loyalty.saveCarrier({ ...pick(carrier), points: fitted.points, amount: fitted.amount })
  await carry(container, changed, taxInclusive(subject))
  return true
}

const pick = ({ hold_id, subject_type, subject_id, customer_id, currency_code, code, point_value }: PointsCarrier) => ({
  hold_id,
  subject_type,
  subject_id,
  customer_id,
  currency_code,
  code,
  point_value,
})
