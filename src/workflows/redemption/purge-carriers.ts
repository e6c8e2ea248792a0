import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import { deletePromotions } from "./carrier-promotion"

export interface PurgeCarriersInput {
  /** Days after an order has used its carrier. @default 90 */
  settled_days?: number
  /** Days after a carrier's points were given back. @default 7 */
  released_days?: number
}

const PAGE = 200
const DAY_MS = 86_400_000

const purgeCarriersStep = createStep(
  "crm-purge-carriers",
  async ({ settled_days = 90, released_days = 7 }: PurgeCarriersInput, { container }) => {
    const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
    let purged = 0
    for (const [status, days] of [["settled", settled_days] as const, ["released", released_days] as const]) {
      const retired_before = new Date(Date.now() - days * DAY_MS)
      for (;;) {
        const page = await loyalty.listCarriers({ status, retired_before, limit: PAGE })
        await deletePromotions(
          container,
          page.flatMap((carrier) => carrier.promotion_id ?? []),
        )
        for (const { hold_id } of page) await loyalty.changeCarrier(hold_id, status, { promotion_id: null })
        purged += page.length
        if (page.length < PAGE) break
      }
    }
    return new StepResponse({ purged })
  },
)

/**
 * Deletes the promotions of carriers that are worth nothing any more. The carriers' own rows and the orders' adjustments
 * stay: they say what was spent.
 */
export const purgeCarriersWorkflow = createWorkflow("crm-purge-carriers", (input: PurgeCarriersInput) => {
  return new WorkflowResponse(purgeCarriersStep(input))
})
