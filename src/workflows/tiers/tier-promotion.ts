import type { IPromotionModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { fromMinor } from "../../domain/money/minor-units"
import { ELIGIBLE } from "../redemption/eligible"

const PREFIX = "CRM-TIER-"

/** What a tier takes off: its per cent, or a fixed amount where the cap has cut it. */
export type TierOff =
  | { readonly percent: number }
  /** Minor units. */
  | { readonly amount: number; readonly currency: string }

export interface TierPromotion {
  readonly tierId: string
  readonly off: TierOff
  /** Whether the prices that it takes something off contain their tax. */
  readonly taxInclusive: boolean
}

const promotionsOf = (container: MedusaContainer): IPromotionModuleService => container.resolve(Modules.PROMOTION)

/**
 * Also the value of its rule. What it takes off is part of its name: a tier with another per cent has another promotion,
 * and an order of last year that is edited keeps the one that it was sold with.
 */
const codeOf = ({ tierId, off, taxInclusive }: TierPromotion): string => {
  const value = "percent" in off ? `${off.percent}PCT` : `${off.amount}${off.currency.toUpperCase()}`
  return `${PREFIX}${tierId}-${value}-${taxInclusive ? "GROSS" : "NET"}`
}

export const isTierCode = (code: string): boolean => code.startsWith(PREFIX)

/**
 * The automatic promotion that takes a tier's discount off, made at its first use. It works only where the hooks grant it.
 * @returns its code, which is also its token
 */
export async function ensureTierPromotion(container: MedusaContainer, promotion: TierPromotion): Promise<string> {
  const promotions = promotionsOf(container)
  const code = codeOf(promotion)
  const exists = async (): Promise<boolean> =>
    (await promotions.listPromotions({ code: [code] }, { select: ["id"], take: 1 })).length > 0
  if (await exists()) return code
  try {
    await promotions.createPromotions({
      code,
      type: "standard",
      status: "active",
      is_automatic: true,
      is_tax_inclusive: promotion.taxInclusive,
      application_method: { ...valueOf(promotion.off), target_type: "order", allocation: "across" },
      rules: [{ attribute: ELIGIBLE, operator: "in", values: [code] }],
      metadata: { crm_tier_id: promotion.tierId },
    })
  } catch (error) {
    if (!(await exists())) throw error // else made by somebody else at the same moment
  }
  return code
}

const valueOf = (off: TierOff) =>
  "percent" in off
    ? { type: "percentage" as const, value: off.percent }
    : { type: "fixed" as const, value: fromMinor(off.amount, off.currency), currency_code: off.currency }

/** Whose discounts these codes are; codes without a tier are left out. */
export async function tiersOfCodes(container: MedusaContainer, codes: readonly string[]): Promise<Map<string, string>> {
  const found = await promotionsOf(container).listPromotions(
    { code: [...codes] },
    { select: ["id", "code", "metadata"], take: codes.length },
  )
  return new Map(
    found.flatMap(({ code, metadata }) => {
      const tierId: unknown = metadata?.crm_tier_id
      return code && typeof tierId === "string" ? [[code, tierId]] : []
    }),
  )
}
