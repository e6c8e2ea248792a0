import type { ExecArgs } from "@medusajs/framework/types"
import { awardHistory } from "./award-history"
import { writeDemoFile } from "./demo-file"
import { DAY, demoNow, midnight } from "./lib/dates"
import { writeOrders } from "./orders"
import { createStock } from "./orders/stock"
import { planCustomers } from "./people/customers"
import { joiningTimes } from "./people/groups"
import { planOrders } from "./plan/orders"
import type { OrderPlan } from "./plan/types"
import { HISTORY_DAYS } from "./settings"
import { setUpShop } from "./shop"
import { backdate } from "./shop/backdate"
import { type Context, contextOf } from "./shop/context"
import { createPeople, type People } from "./shop/people"
import { remember, stateOf } from "./state"

/**
 * The demo shop: `medusa exec ./dev/seed/index.ts`. Fills an empty database; does nothing where the shop is complete.
 * Throws when the database holds another shop, or a demo shop that was not finished.
 */
export default async function seed({ container }: ExecArgs) {
  const context = contextOf(container)
  const state = await stateOf(context)
  if (state === "foreign") throw new Error("this database has a shop of its own: demo data go into an empty one only")
  if (state === "begun") {
    throw new Error("the demo data were not finished here: start afresh (npm start -- --reset, or an empty database)")
  }
  if (state === "empty") await fill(context, demoNow(process.env.CRM_DEMO_NOW, Date.now()))
  else context.say("the shop is there already")
  await writeDemoFile(context)
}

async function fill(context: Context, now: number) {
  const from = midnight(now - HISTORY_DAYS * DAY)
  const customers = planCustomers(now)
  const orders = planOrders(customers, from, now)
  const joined = joiningTimes(customers, orders, from, now)
  const firstOrders = guestTimes(orders)

  await remember(context, "begun")
  const shop = await setUpShop(context)
  await createStock(context, shop)
  context.say(`products ${shop.productCount}, variants ${shop.variants.size}`)
  const people = await createPeople(context, customers, [...firstOrders.keys()], joined, now)
  context.say(`customers ${customers.length}, guests ${firstOrders.size}`)
  await writeOrders(context, shop, people, orders)
  await backdate(context, from - 40 * DAY, timesById(people, joined, firstOrders))
  await awardHistory(context, new Date(from))
  await remember(context, "complete")
}

/** When each guest bought first, in milliseconds, by e-mail address. */
function guestTimes(orders: OrderPlan[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { customer, email, placedAt } of orders) {
    if (customer === null && email !== null && !times.has(email)) times.set(email, placedAt.getTime())
  }
  return times
}

function timesById({ customerIds, guestIds }: People, joined: number[], firstOrders: Map<string, number>) {
  const guests = [...guestIds].map(([email, id]): [string, number] => [id, firstOrders.get(email) ?? 0])
  return new Map([...customerIds.map((id, i): [string, number] => [id, joined[i]]), ...guests])
}
