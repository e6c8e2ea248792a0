import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminQuote, QuoteRequest } from "../../../../../types/loyalty-admin"
import { quoteOrder } from "../../../../../workflows/loyalty/quote-order"

export const POST = async (
  req: AuthenticatedMedusaRequest<QuoteRequest>,
  res: MedusaResponse<AdminQuote>,
): Promise<void> => {
  res.json(await quoteOrder(req.scope, req.validatedBody))
}
