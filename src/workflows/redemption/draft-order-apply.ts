import type { OrderPreviewDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  addDraftOrderPromotionWorkflow,
  beginDraftOrderEditWorkflow,
  computeDraftOrderAdjustmentsWorkflow,
  confirmDraftOrderEditWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { Refusal } from "../../refusal"
import { holdPoints, undoHold, type HeldPoints } from "./apply-points"
import { carriesCode, customersDraft, refuseOpenEdit } from "./draft-order"
import { previewOf } from "./draft-order-preview"
import { takenBy, taxInclusive } from "./subject"

export interface DraftOrderPointsInput {
  order_id: string
  points: number
  /** The member of staff. */
  actor: string
}

/** Enough for a draft that waits for its customer's answer; then the points go back. */
const DRAFT_HOLD_MS = 30 * 86_400_000

interface HeldForDraft {
  readonly orderId: string
  readonly held: HeldPoints
  readonly taxInclusive: boolean
  readonly attached: boolean
}

const holdForDraftStep = createStep(
  "crm-hold-points-for-draft-order",
  async (input: DraftOrderPointsInput, { container }) => {
    const { draft, customerId } = await customersDraft(container, input.order_id)
    await refuseOpenEdit(container, draft.id)
    const held = await holdPoints(container, {
      subject: draft,
      type: "draft_order",
      customerId,
      points: input.points,
      actor: input.actor,
      holdMs: DRAFT_HOLD_MS,
    })
    const { code, hold_id } = held.carrier
    const attached = carriesCode(draft, code)
    return new StepResponse<Held, HeldForDraft>(
      { code, hold_id, currency_code: draft.currency_code, attached },
      { orderId: draft.id, held, taxInclusive: taxInclusive(draft), attached },
    )
  },
  async (undo: HeldForDraft | undefined, { container }) => {
    if (!undo) return
    await undoHold(container, undo.held, undo.taxInclusive)
    if (undo.attached || !undo.held.carrier.promotion_id) return
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    await link.dismiss({
      [Modules.ORDER]: { order_id: undo.orderId },
      [Modules.PROMOTION]: { promotion_id: undo.held.carrier.promotion_id },
    })
  },
)

interface Held {
  code: string
  hold_id: string
  currency_code: string
  /** The draft carried these points before; only their number changes. */
  attached: boolean
}

/** Points that take nothing off the draft (other discounts left nothing) must not stay held. */
const checkDraftTakenStep = createStep(
  "crm-check-draft-order-points-taken",
  async (input: DraftOrderPointsInput & { code: string; currency_code: string }, { container }) => {
    const draft = { id: input.order_id, currency_code: input.currency_code }
    if (takenBy(await previewOf(container, draft), input) > 0) return new StepResponse(true)
    throw new Refusal(400, "above_maximum", "Other discounts leave nothing for points to take off this draft order.", {
      points: input.points,
      max: 0,
    })
  },
)

/** Fewer points than before are given back only now that the draft takes fewer. */
const shrinkHoldStep = createStep(
  "crm-shrink-draft-order-hold",
  async (input: { hold_id: string; points: number }, { container }) => {
    const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
    const hold = await ledger.retrieveHold(input.hold_id)
    const surplus = hold?.status === "active" && hold.amount > input.points
    if (surplus) await ledger.resizeHold({ hold_id: input.hold_id, amount: input.points })
    return new StepResponse(surplus)
  },
)

/** Applies exactly so many of its customer's points to a draft order, replacing what was applied. */
export const applyPointsToDraftOrderWorkflow = createWorkflow(
  "crm-apply-points-to-draft-order",
  (input: DraftOrderPointsInput) => {
    acquireLockStep({ key: input.order_id, timeout: 2, ttl: 10 })
    const held = holdForDraftStep(input)
    beginDraftOrderEditWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ order_id: input.order_id, created_by: input.actor })),
    })
    when("crm-draft-order-without-carrier", { held }, ({ held }) => !held.attached).then(() => {
      addDraftOrderPromotionWorkflow.runAsStep({
        input: transform({ input, held }, ({ input, held }) => ({
          order_id: input.order_id,
          promo_codes: [held.code],
        })),
      })
    })
    when("crm-draft-order-with-carrier", { held }, ({ held }) => held.attached).then(() => {
      computeDraftOrderAdjustmentsWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ order_id: input.order_id })),
      })
    })
    checkDraftTakenStep(
      transform({ input, held }, ({ input, held }) => ({
        ...input,
        code: held.code,
        currency_code: held.currency_code,
      })),
    )
    const preview = confirmDraftOrderEditWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({ order_id: input.order_id, confirmed_by: input.actor })),
    })
    shrinkHoldStep(transform({ input, held }, ({ input, held }) => ({ hold_id: held.hold_id, points: input.points })))
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse<OrderPreviewDTO>(preview)
  },
)
