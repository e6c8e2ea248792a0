import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminEntryWhy } from "../../../../../../types/loyalty-admin"
import { whyEntry } from "../../../../../../workflows/loyalty/why"
import type { WhyQuery } from "../../../validators"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AdminEntryWhy>): Promise<void> => {
  const { locale } = req.validatedQuery as unknown as WhyQuery
  res.json(await whyEntry(req.scope, req.params.id ?? "", locale))
}
