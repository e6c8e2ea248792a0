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
  beginDraftOrderEditWorkflow,
  confirmDraftOrderEditWorkflow,
  releaseLockStep,
  removeDraftOrderPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { carriesCode, findDraftOrder, refuseOpenEdit } from "./draft-order"
import { freeCarrier } from "./free-carrier"

export interface RemoveDraftOrderPointsInput {
  order_id: string
  /** The member of staff, or "system". */
  actor: string
}

/** The code that the draft still carries; none where the draft is gone, placed or free of points. */
const draftCarrierStep = createStep(
  "crm-active-draft-order-carrier",
  async ({ order_id }: RemoveDraftOrderPointsInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const [[carrier], draft] = await Promise.all([
      loyalty.listCarriers({ subject_type: "draft_order", subject_id: order_id, status: "active" }),
      findDraftOrder(container, order_id),
    ])
    if (!carrier || !draft || !carriesCode(draft, carrier.code)) return new StepResponse({ code: null })
    await refuseOpenEdit(container, order_id)
    return new StepResponse<{ code: string | null }>({ code: carrier.code })
  },
)

const freeDraftCarrierStep = createStep(
  "crm-free-draft-order-carrier",
  async ({ order_id }: RemoveDraftOrderPointsInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    const carriers = await loyalty.listCarriers({
      subject_type: "draft_order",
      subject_id: order_id,
      status: "active",
    })
    for (const carrier of carriers) await freeCarrier(container, carrier)
    return new StepResponse(carriers.length)
  },
)

/**
 * Takes points off a draft order and frees them; harmless to repeat. An order that was made of the draft meanwhile keeps
 * what it took.
 */
export const removePointsFromDraftOrderWorkflow = createWorkflow(
  "crm-remove-points-from-draft-order",
  (input: RemoveDraftOrderPointsInput) => {
    acquireLockStep({ key: input.order_id, timeout: 2, ttl: 10 })
    const carrier = draftCarrierStep(input)
    when("crm-draft-order-carries-points", { carrier }, ({ carrier }) => carrier.code !== null).then(() => {
      beginDraftOrderEditWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ order_id: input.order_id, created_by: input.actor })),
      })
      removeDraftOrderPromotionsWorkflow.runAsStep({
        input: transform({ input, carrier }, ({ input, carrier }) => ({
          order_id: input.order_id,
          promo_codes: [carrier.code ?? ""],
        })),
      })
      confirmDraftOrderEditWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ order_id: input.order_id, confirmed_by: input.actor })),
      })
    })
    const freed = freeDraftCarrierStep(input)
    releaseLockStep({ key: input.order_id })
    return new WorkflowResponse(freed)
  },
)
