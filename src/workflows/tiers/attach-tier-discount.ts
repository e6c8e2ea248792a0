import type { IOrderModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  addDraftOrderPromotionWorkflow,
  beginDraftOrderEditWorkflow,
  confirmDraftOrderEditWorkflow,
} from "@medusajs/medusa/core-flows"
import { carriedCodes, orderTierTokens, type TierOrder } from "./tier-discount"

export interface AttachTierDiscountInput {
  order_id: string
  /** The member of staff. */
  actor: string
}

const FIELDS = [
  "id",
  "is_draft_order",
  "currency_code",
  "customer_id",
  "customer.id",
  "items.*",
  "items.adjustments.*",
  "promotions.code",
] as const

/** Which code the draft has to get, and whether an edit of it is open already. */
const planTierDiscountStep = createStep(
  "crm-plan-tier-discount",
  async ({ order_id }: AttachTierDiscountInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const orders: IOrderModuleService = container.resolve(Modules.ORDER)
    const [{ data }, open] = await Promise.all([
      query.graph({ entity: "order", fields: [...FIELDS], filters: { id: order_id } }),
      orders.listOrderChanges(
        { order_id, status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED] },
        { select: ["id"], take: 1 },
      ),
    ])
    const draft = data[0] as unknown as TierOrder | undefined
    if (!draft?.is_draft_order) return new StepResponse({ codes: [] as string[], editing: false })
    const carried = new Set(carriedCodes(draft))
    const codes = (await orderTierTokens(container, draft, undefined)).filter((code) => !carried.has(code))
    return new StepResponse({ codes, editing: open.length > 0 })
  },
)

/**
 * Puts the discount of its customer's tier on a draft order, in the edit that is open or in one of its own. Core looks for
 * automatic promotions only on drafts that have one already; from then on it follows every change of the draft by itself.
 */
export const attachTierDiscountWorkflow = createWorkflow(
  "crm-attach-tier-discount",
  (input: AttachTierDiscountInput) => {
    const plan = planTierDiscountStep(input)
    when("tier-discount-needs-edit", { plan }, ({ plan }) => plan.codes.length > 0 && !plan.editing).then(() => {
      beginDraftOrderEditWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ order_id: input.order_id, created_by: input.actor })),
      })
    })
    when("tier-discount-is-due", { plan }, ({ plan }) => plan.codes.length > 0).then(() => {
      addDraftOrderPromotionWorkflow.runAsStep({
        input: transform({ input, plan }, ({ input, plan }) => ({ order_id: input.order_id, promo_codes: plan.codes })),
      })
    })
    when("tier-discount-ends-edit", { plan }, ({ plan }) => plan.codes.length > 0 && !plan.editing).then(() => {
      confirmDraftOrderEditWorkflow.runAsStep({
        input: transform({ input }, ({ input }) => ({ order_id: input.order_id, confirmed_by: input.actor })),
      })
    })
    return new WorkflowResponse(plan)
  },
)
