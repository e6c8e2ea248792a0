import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"

export interface PointValue {
  readonly currency_code: string
  /** Main units of the currency; null where the programme has no rate for it. */
  readonly point_value: number | null
}

interface StoreCurrency {
  currency_code: string
  is_default: boolean
}

/** What a point is worth in the shop's default currency. */
export async function pointValue(container: MedusaContainer): Promise<PointValue> {
  const loyalty: CrmLoyaltyService = container.resolve(CRM_LOYALTY)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data }, { program }] = await Promise.all([
    query.graph({ entity: "store", fields: ["supported_currencies.currency_code", "supported_currencies.is_default"] }),
    loyalty.currentSetup(),
  ])
  const currencies = (data[0]?.supported_currencies ?? []) as (StoreCurrency | null)[]
  const currency = currencies.find((candidate) => candidate?.is_default) ?? currencies[0]
  const code = currency?.currency_code ?? Object.keys(program.rates)[0] ?? "vnd"
  return { currency_code: code, point_value: program.rates[code]?.point_value ?? null }
}
