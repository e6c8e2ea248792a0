import { randomUUID } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { checkRedemption } from "../../domain/redemption/check-redemption"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { PointsCarrier } from "../../modules/crm-loyalty/types"
import { Refusal } from "../../refusal"
import { carry, newCarrierCode } from "./carrier-promotion"
import { freeCarrier } from "./free-carrier"
import { limitsFor } from "./limits"
import { redemptionRefusal } from "./refusals"
import { taxInclusive, type PromotionSubject } from "./subject"

export interface HoldPointsInput {
  readonly subject: PromotionSubject
  readonly type: PointsCarrier["subject_type"]
  readonly customerId: string
  readonly points: number
  /** Who asked for it. @default "system" */
  readonly actor?: string
  /** How long the points are held. @default the programme's hold_minutes */
  readonly holdMs?: number
}

/** The state before, for undoing. */
export interface HeldPoints {
  readonly carrier: PointsCarrier
  readonly previous: PointsCarrier | null
  /** Points that the ledger held before. */
  readonly previouslyHeld: number
}

/**
 * Holds exactly so many points for a cart or draft order and gives its carrier their value. What was held before is
 * replaced. Call it under the subject's lock.
 * @throws Refusal 400 with the codes of the points API
 */
export async function holdPoints(container: MedusaContainer, input: HoldPointsInput): Promise<HeldPoints> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const { subject, type, customerId, points } = input
  const [known] = await loyalty.listCarriers({ subject_type: type, subject_id: subject.id, status: "active" })
  const own = known?.customer_id === customerId ? known : undefined
  if (known && !own) await freeCarrier(container, known)
  if (!own) await releaseUncarried(container, input)
  const limits = await limitsFor(container, subject, customerId, own)
  const checked = checkRedemption(points, limits)
  if (!checked.ok) throw redemptionRefusal(checked.code, checked.detail, limits, subject.currency_code)
  const before = own ? await heldBefore(container, own) : 0
  const holdId = await holdOf(container, input, own, before)
  const carrier = await loyalty.saveCarrier({
    hold_id: holdId,
    subject_type: type,
    subject_id: subject.id,
    customer_id: customerId,
    currency_code: subject.currency_code,
    code: own?.code ?? newCarrierCode(),
    points,
    amount: checked.amount,
    point_value: limits.pointValueMinor,
  })
  const promotion = await carry(container, carrier, taxInclusive(subject))
  if (carrier.promotion_id !== promotion.id) {
    await loyalty.changeCarrier(holdId, "active", { promotion_id: promotion.id })
  }
  return { carrier: { ...carrier, promotion_id: promotion.id }, previous: own ?? null, previouslyHeld: before }
}

/** Puts back what {@link holdPoints} changed. */
export async function undoHold(container: MedusaContainer, held: HeldPoints, taxInclusive: boolean): Promise<void> {
  const { carrier, previous, previouslyHeld } = held
  if (!previous) return void (await freeCarrier(container, carrier))
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  await ledger.resizeHold({ hold_id: previous.hold_id, amount: previouslyHeld })
  await loyalty.changeCarrier(previous.hold_id, "active", { points: previous.points, amount: previous.amount })
  await carry(container, previous, taxInclusive)
}

/** A hold whose carrier was never written (a crash in between) must not keep its own cart from trying again. */
async function releaseUncarried(
  container: MedusaContainer,
  { subject, type, customerId }: HoldPointsInput,
): Promise<void> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const holds = await ledger.listHolds({
    owner_id: customerId,
    unit: "points",
    statuses: ["active"],
    source: { type, ids: [subject.id] },
  })
  if (holds.length === 0) return
  const carried = new Set((await loyalty.listCarriers({ hold_id: holds.map(({ id }) => id) })).map((c) => c.hold_id))
  for (const { id } of holds.filter((hold) => !carried.has(hold.id))) {
    await ledger.releaseHold({ hold_id: id, reason: "never_carried" })
  }
}

async function heldBefore(container: MedusaContainer, own: PointsCarrier): Promise<number> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  return (await ledger.retrieveHold(own.hold_id))?.amount ?? own.points
}

async function holdOf(
  container: MedusaContainer,
  input: HoldPointsInput,
  own: PointsCarrier | undefined,
  before: number,
): Promise<string> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const { program } = await loyalty.currentSetup()
  const expires_at = new Date(Date.now() + (input.holdMs ?? program.redemption.hold_minutes * 60_000))
  // A draft takes the old number of points until its edit is confirmed: a hold on it only grows here.
  const amount = input.type === "draft_order" ? Math.max(input.points, before) : input.points
  const outcome = own
    ? await ledger.resizeHold({ hold_id: own.hold_id, amount, expires_at })
    : await ledger.hold({
        owner_id: input.customerId,
        unit: "points",
        amount: input.points,
        key: `hold:${input.type}:${input.subject.id}:${randomUUID()}`,
        source_type: input.type,
        source_id: input.subject.id,
        expires_at,
        actor: input.actor ?? "system",
      })
  if (outcome.ok) return outcome.hold.id
  throw new Refusal(
    outcome.code === "insufficient_balance" ? 400 : 409,
    outcome.code === "insufficient_balance" ? "not_enough_points" : outcome.code,
    `The points could not be held: they were used elsewhere at the same moment. Look at the balance and try again.`,
    { ...outcome.detail },
  )
}
