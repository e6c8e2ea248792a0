import type { InventoryTypes } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PRODUCTS } from "../catalogue"
import { randomFor } from "../lib/random"
import { SEED } from "../settings"
import type { Shop } from "../shop"
import type { Context } from "../shop/context"
import type { OrderPlan } from "../plan/types"
import type { Subject } from "./history"

/** What lies on the shelves of both shops today: of what sells well, more. */
export async function createStock({ container }: Context, { variants, locations }: Shop): Promise<void> {
  const random = randomFor(`${SEED}:stock`)
  const levels = PRODUCTS.flatMap(({ variants: planned, demand = 1 }) =>
    planned.flatMap(({ sku }) =>
      Object.values(locations).map((location_id) => ({
        location_id,
        inventory_item_id: variants.get(sku)?.inventoryItemId ?? "",
        stocked_quantity: 60 + Math.round(random.int(20, 120) * demand),
      })),
    ),
  )
  await container.resolve(Modules.INVENTORY).createInventoryLevels(levels)
}

/** Keeps aside what placed orders wait for. */
export async function reserveStock(
  { container }: Context,
  { variants, locations }: Shop,
  waiting: { plan: OrderPlan; subject: Subject }[],
): Promise<void> {
  const reservations = waiting.flatMap(({ plan, subject }) =>
    subject.lines.map(({ id, sku, quantity }): InventoryTypes.CreateReservationItemInput => ({
      line_item_id: id,
      inventory_item_id: variants.get(sku)?.inventoryItemId ?? "",
      location_id: locations[plan.location],
      quantity,
      allow_backorder: false,
    })),
  )
  if (reservations.length) await container.resolve(Modules.INVENTORY).createReservationItems(reservations)
}
