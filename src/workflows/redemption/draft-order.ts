import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils"
import { Refusal } from "../../refusal"
import { ORDER_FIELDS } from "./order-fields"
import { ownerOf, type PromotionSubject } from "./subject"

/** A draft order as points on it are judged. */
interface DraftOrder extends PromotionSubject {
  is_draft_order: boolean
  status: string
  promotions?: ({ code?: string | null } | null)[] | null
}

/** The draft order with this id; nothing for an order that was placed, cancelled or deleted. */
export async function findDraftOrder(container: MedusaContainer, orderId: string): Promise<DraftOrder | undefined> {
  const order = await readOrder(container, orderId)
  return order && isDraft(order) ? order : undefined
}

/**
 * A draft order and the customer whose points it can use.
 * @throws Refusal 404 `draft_order_unknown`, 409 `draft_order_placed`, 409 `draft_order_without_customer`
 */
export async function customersDraft(
  container: MedusaContainer,
  orderId: string,
): Promise<{ draft: DraftOrder; customerId: string }> {
  const draft = await readOrder(container, orderId)
  const details = { order_id: orderId }
  if (!draft) throw new Refusal(404, "draft_order_unknown", `There is no draft order ${orderId}.`, details)
  if (!isDraft(draft)) {
    throw new Refusal(409, "draft_order_placed", "This order is no draft any more: its points cannot be changed.", {
      ...details,
      status: draft.status,
    })
  }
  const customerId = ownerOf(draft)
  if (!customerId) {
    throw new Refusal(
      409,
      "draft_order_without_customer",
      "This draft order has no customer, so there are no points to use. Choose its customer first.",
      details,
    )
  }
  return { draft, customerId }
}

/**
 * Points go onto a draft in an edit of their own; one that somebody has open is theirs to finish.
 * @throws Refusal 409 `draft_order_in_edit`
 */
export async function refuseOpenEdit(container: MedusaContainer, orderId: string): Promise<void> {
  const orders: IOrderModuleService = container.resolve(Modules.ORDER)
  const [open] = await orders.listOrderChanges(
    { order_id: orderId, status: [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED] },
    { select: ["id"], take: 1 },
  )
  if (!open) return
  throw new Refusal(
    409,
    "draft_order_in_edit",
    "This draft order is being edited. Confirm or cancel that edit, then change its points.",
    { order_id: orderId, order_change_id: open.id },
  )
}

export const carriesCode = ({ promotions }: Pick<DraftOrder, "promotions">, code: string): boolean =>
  (promotions ?? []).some((promotion) => promotion?.code === code)

const isDraft = ({ is_draft_order, status }: DraftOrder): boolean => is_draft_order && status !== "canceled"

async function readOrder(container: MedusaContainer, orderId: string): Promise<DraftOrder | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: [...ORDER_FIELDS], filters: { id: orderId } })
  return data[0]
}
