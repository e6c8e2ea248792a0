import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStockLocationsWorkflow, linkSalesChannelsToStockLocationWorkflow } from "@medusajs/medusa/core-flows"
import { COUNTRY, FULFILLMENT_PROVIDER } from "../settings"
import type { Channels } from "./channels"
import type { Context } from "./context"

export type Locations = { hanoi: string; saigon: string }

const places = [
  {
    name: "Cửa hàng Hà Nội",
    address: {
      address_1: "25 Hàng Bông",
      address_2: "Phường Hàng Gai",
      city: "Quận Hoàn Kiếm",
      province: "Hà Nội",
      postal_code: "100000",
      phone: "02439388888",
      country_code: COUNTRY,
    },
  },
  {
    name: "Cửa hàng TP. Hồ Chí Minh",
    address: {
      address_1: "118 Nguyễn Trãi",
      address_2: "Phường Bến Thành",
      city: "Quận 1",
      province: "TP. Hồ Chí Minh",
      postal_code: "700000",
      phone: "02839258888",
      country_code: COUNTRY,
    },
  },
]

/** Two shops that are also the stores of both channels. */
export async function createLocations({ container }: Context, channels: Channels): Promise<Locations> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const { result } = await createStockLocationsWorkflow(container).run({ input: { locations: places } })
  const ids = result.map((location) => location.id)
  for (const id of ids) {
    await linkSalesChannelsToStockLocationWorkflow(container).run({
      input: { id, add: [channels.online, channels.counter] },
    })
    await link.create({
      [Modules.STOCK_LOCATION]: { stock_location_id: id },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: FULFILLMENT_PROVIDER },
    })
  }
  return { hanoi: ids[0], saigon: ids[1] }
}
