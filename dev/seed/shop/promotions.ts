import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import { CURRENCY, FIFTY_THOUSAND, type PromotionCode, TEN_PERCENT } from "../settings"
import type { Context } from "./context"

/** Promotion ids by code. */
export async function createPromotions({ container }: Context): Promise<Record<PromotionCode, string>> {
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: TEN_PERCENT,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          application_method: {
            type: "percentage",
            target_type: "items",
            allocation: "across",
            value: 10,
            currency_code: CURRENCY,
          },
        },
        {
          code: FIFTY_THOUSAND,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          application_method: {
            type: "fixed",
            target_type: "items",
            allocation: "across",
            value: 50000,
            currency_code: CURRENCY,
          },
        },
      ],
    },
  })
  const idOf = (code: PromotionCode) => {
    const found = result.find((promotion) => promotion.code === code)
    if (!found) throw new Error(`promotion ${code} was not created`)
    return found.id
  }
  return { [TEN_PERCENT]: idOf(TEN_PERCENT), [FIFTY_THOUSAND]: idOf(FIFTY_THOUSAND) }
}
