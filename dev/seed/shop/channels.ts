import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateApiKeysWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { COUNTER_CHANNEL, CURRENCY, ONLINE_CHANNEL } from "../settings"
import type { Context } from "./context"

export type Channels = { online: string; counter: string }

/** The channel and the key that Medusa makes at its first start become the online shop's; the counter gets its own. */
export async function createChannels({ container }: Context): Promise<Channels> {
  const [{ id: online }] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 })
  await updateSalesChannelsWorkflow(container).run({
    input: { selector: { id: online }, update: { name: ONLINE_CHANNEL, description: "Trang bán hàng trên mạng" } },
  })
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: COUNTER_CHANNEL, description: "Bán tại cửa hàng" }] },
  })
  const counter = result[0].id
  await nameStore(container, online)
  await createKeys(container, counter)
  return { online, counter }
}

async function nameStore(container: Context["container"], channel: string) {
  const [store] = await container.resolve(Modules.STORE).listStores({}, { take: 1 })
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Tiệm Phố Xanh",
        supported_currencies: [{ currency_code: CURRENCY, is_default: true, is_tax_inclusive: true }],
        default_sales_channel_id: channel,
      },
    },
  })
}

async function createKeys(container: Context["container"], counter: string) {
  const [key] = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" }, { take: 1 })
  await updateApiKeysWorkflow(container).run({ input: { selector: { id: key.id }, update: { title: ONLINE_CHANNEL } } })
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: COUNTER_CHANNEL, type: "publishable", created_by: "" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: result[0].id, add: [counter] } })
}
