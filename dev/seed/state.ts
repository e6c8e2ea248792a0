import { Modules } from "@medusajs/framework/utils"
import { SEED } from "./settings"
import type { Context } from "./shop/context"

/** Where the store remembers how far the demo data got. */
const KEY = "crm_demo"

export type State = "empty" | "begun" | "complete" | "foreign"

/** What the database holds: nothing yet, half or all of the demo data, or a shop of somebody else. */
export async function stateOf({ container }: Context): Promise<State> {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  const mark: unknown = store.metadata?.[KEY]
  if (mark === "begun") return "begun"
  if (mark === SEED) return "complete"
  const regions = await container.resolve(Modules.REGION).listRegions({}, { take: 1 })
  const products = await container.resolve(Modules.PRODUCT).listProducts({}, { take: 1, select: ["id"] })
  return regions.length || products.length ? "foreign" : "empty"
}

export async function remember({ container }: Context, state: "begun" | "complete"): Promise<void> {
  const stores = container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  const mark = state === "complete" ? SEED : state
  await stores.updateStores(store.id, { metadata: { ...store.metadata, [KEY]: mark } })
}
