import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, createTaxRatesWorkflow, createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { COUNTRY, CURRENCY, PAYMENT_PROVIDER, VAT } from "../settings"
import type { Context } from "./context"

export type Region = { id: string; taxRegionId: string }

/** One region in đồng, prices with VAT in them, and the tax region with its standard rate. */
export async function createRegion({ container }: Context): Promise<Region> {
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Việt Nam",
          currency_code: CURRENCY,
          countries: [COUNTRY],
          payment_providers: [PAYMENT_PROVIDER],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  const { result: taxRegions } = await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: COUNTRY, provider_id: "tp_system", default_tax_rate: VAT.standard }],
  })
  return { id: regions[0].id, taxRegionId: taxRegions[0].id }
}

/** The reduced rate, for these product types. */
export async function createReducedRate({ container }: Context, taxRegionId: string, typeIds: string[]) {
  await createTaxRatesWorkflow(container).run({
    input: [
      {
        ...VAT.reduced,
        tax_region_id: taxRegionId,
        rules: typeIds.map((id) => ({ reference: "product_type", reference_id: id })),
      },
    ],
  })
}

/** Tax rate ids by their code. */
export async function taxRateIds({ container }: Context): Promise<Map<string, string>> {
  const rates = await container.resolve(Modules.TAX).listTaxRates({})
  return new Map(rates.map((rate) => [rate.code ?? "", rate.id]))
}
