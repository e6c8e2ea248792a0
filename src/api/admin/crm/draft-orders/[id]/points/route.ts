import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CartPoints } from "../../../../../../types/loyalty"
import { customersDraft } from "../../../../../../workflows/redemption/draft-order"
import { applyPointsToDraftOrderWorkflow } from "../../../../../../workflows/redemption/draft-order-apply"
import { draftOrderPoints } from "../../../../../../workflows/redemption/draft-order-points"
import { removePointsFromDraftOrderWorkflow } from "../../../../../../workflows/redemption/draft-order-remove"
import type { DraftOrderPoints } from "../../../draft-order-middlewares"

type Request<T = unknown> = AuthenticatedMedusaRequest<T>
type Answer = MedusaResponse<CartPoints>

export const GET = async (req: Request, res: Answer): Promise<void> => {
  res.json(await draftOrderPoints(req.scope, orderId(req)))
}

export const POST = async (req: Request<DraftOrderPoints>, res: Answer): Promise<void> => {
  await applyPointsToDraftOrderWorkflow(req.scope).run({
    input: { order_id: orderId(req), points: req.validatedBody.points, actor: req.auth_context.actor_id },
  })
  res.json(await draftOrderPoints(req.scope, orderId(req)))
}

export const DELETE = async (req: Request, res: Answer): Promise<void> => {
  await customersDraft(req.scope, orderId(req))
  await removePointsFromDraftOrderWorkflow(req.scope).run({
    input: { order_id: orderId(req), actor: req.auth_context.actor_id },
  })
  res.json(await draftOrderPoints(req.scope, orderId(req)))
}

const orderId = (req: Request): string => req.params.id ?? ""
