import fs from "node:fs"
import path from "node:path"
import { Modules } from "@medusajs/framework/utils"
import { ADMIN, COUNTER_CHANNEL, CURRENCY, ONLINE_CHANNEL, SHOPPER } from "./settings"
import type { Context } from "./shop/context"

const FOLDER = process.env.CRM_DATA_DIR ?? ".data"
const FILE = path.join(FOLDER, "demo.json")

/** Writes the addresses and logins of the demo shop for people and programs; what else is in the file stays. */
export async function writeDemoFile({ container }: Context): Promise<void> {
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({})
  const keys = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
  const [region] = await container.resolve(Modules.REGION).listRegions({ currency_code: CURRENCY }, { take: 1 })
  const url = process.env.CRM_DEMO_URL ?? "http://localhost:9000"
  const before: unknown = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, "utf8")) : {}
  const demo = {
    store_url: url,
    admin_url: `${url}/app`,
    admin: ADMIN,
    shopper: SHOPPER,
    publishable_key: keys.find(({ title }) => title === ONLINE_CHANNEL)?.token,
    counter_publishable_key: keys.find(({ title }) => title === COUNTER_CHANNEL)?.token,
    region_id: region.id,
    sales_channel_id: channels.find(({ name }) => name === ONLINE_CHANNEL)?.id,
    counter_sales_channel_id: channels.find(({ name }) => name === COUNTER_CHANNEL)?.id,
  }
  fs.mkdirSync(FOLDER, { recursive: true })
  fs.writeFileSync(FILE, JSON.stringify(Object.assign({}, before, demo), null, 2) + "\n")
}
