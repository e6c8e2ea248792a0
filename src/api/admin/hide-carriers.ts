import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { carrierCampaignId } from "../../workflows/redemption/carrier-promotion"

/** What the list of promotions was asked for, when it leaves our carriers in. */
const ASKED_FOR = ["code", "id", "campaign_id"]

/** Each cart with points has a promotion: they would bury the shop's own. Asked for by code, id or campaign they are shown. */
async function hideCarriers(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const filters = req.filterableFields
  const campaignId = ASKED_FOR.some((field) => field in filters) ? undefined : await carrierCampaignId(req.scope)
  if (campaignId) {
    const others = { $or: [{ campaign_id: null }, { campaign_id: { $ne: campaignId } }] }
    const and = Array.isArray(filters.$and) ? (filters.$and as unknown[]) : []
    req.filterableFields = { ...filters, $and: [...and, others] }
  }
  next()
}

export const hideCarriersMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/promotions", methods: ["GET"], middlewares: [hideCarriers] },
]
