import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOrderPoints } from "../../../../../../types/loyalty-admin"
import { orderPoints } from "../../../../../../workflows/loyalty/order-points"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminOrderPoints>): Promise<void> => {
  res.json(await orderPoints(req.scope, req.params.id ?? ""))
}
