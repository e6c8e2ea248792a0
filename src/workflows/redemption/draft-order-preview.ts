import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { PromotionSubject } from "./subject"

/** A draft order with the changes that are being made to it, as core's promotions are computed on it. */
export async function previewOf<T extends PromotionSubject>(container: MedusaContainer, draft: T): Promise<T> {
  const orders: IOrderModuleService = container.resolve(Modules.ORDER)
  const { items } = (await orders.previewOrderChange(draft.id)) as unknown as PromotionSubject
  return { ...draft, items }
}
