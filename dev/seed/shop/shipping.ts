import type { FulfillmentWorkflow } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow, createShippingProfilesWorkflow } from "@medusajs/medusa/core-flows"
import type { ShippingChoice } from "../plan/types"
import { COUNTRY, CURRENCY, FULFILLMENT_PROVIDER } from "../settings"
import type { Context } from "./context"
import type { Locations } from "./stock"

type ShippingOption = { id: string; name: string; amount: number }
export type Shipping = { profileId: string; options: Record<ShippingChoice, ShippingOption> }

type OptionPlan = { code: ShippingChoice | "return"; name: string; description: string; amount: number }

const STANDARD: OptionPlan = { code: "standard", name: "Giao hàng tiêu chuẩn", description: "2-4 ngày", amount: 30000 }
const EXPRESS: OptionPlan = { code: "express", name: "Giao hàng nhanh", description: "Trong ngày", amount: 45000 }
const RETURN: OptionPlan = { code: "return", name: "Khách gửi trả", description: "Về kho Hà Nội", amount: 0 }
const PICKUP_HANOI: OptionPlan = {
  code: "pickup-hanoi",
  name: "Nhận tại Hà Nội",
  description: "25 Hàng Bông",
  amount: 0,
}
const PICKUP_SAIGON: OptionPlan = {
  code: "pickup-saigon",
  name: "Nhận tại TP. Hồ Chí Minh",
  description: "118 Nguyễn Trãi",
  amount: 0,
}

/** Delivery from Hà Nội (standard, express), pick-up at either shop, and a way back for returned goods. */
export async function createShipping(context: Context, regionId: string, locations: Locations): Promise<Shipping> {
  const profileId = await shippingProfile(context)
  const { container } = context
  const delivery = await fulfillmentSet(container, "Giao hàng toàn quốc", "shipping", locations.hanoi)
  const hanoi = await fulfillmentSet(container, "Nhận tại cửa hàng Hà Nội", "pickup", locations.hanoi)
  const saigon = await fulfillmentSet(container, "Nhận tại cửa hàng TP. Hồ Chí Minh", "pickup", locations.saigon)
  const plans: [string, OptionPlan][] = [
    [delivery, STANDARD],
    [delivery, EXPRESS],
    [delivery, RETURN],
    [hanoi, PICKUP_HANOI],
    [saigon, PICKUP_SAIGON],
  ]
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: plans.map(([zone, plan]) => optionInput(plan, zone, profileId, regionId)),
  })
  const option = (plan: OptionPlan): ShippingOption => {
    const found = result.find((created) => created.name === plan.name)
    if (!found) throw new Error(`shipping option ${plan.name} was not created`)
    return { id: found.id, name: plan.name, amount: plan.amount }
  }
  return {
    profileId,
    options: {
      standard: option(STANDARD),
      express: option(EXPRESS),
      "pickup-hanoi": option(PICKUP_HANOI),
      "pickup-saigon": option(PICKUP_SAIGON),
    },
  }
}

async function shippingProfile({ container }: Context): Promise<string> {
  const [existing] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({ type: "default" }, { take: 1 })
  if (existing) return existing.id
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Hàng thông thường", type: "default" }] },
  })
  return result[0].id
}

/** A fulfilment set of one zone, the whole country; returns the zone's id. */
async function fulfillmentSet(
  container: Context["container"],
  name: string,
  type: "shipping" | "pickup",
  locationId: string,
): Promise<string> {
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name,
    type,
    service_zones: [{ name: `${name}: Việt Nam`, geo_zones: [{ country_code: COUNTRY, type: "country" }] }],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  return set.service_zones[0].id
}

function optionInput(
  { code, name, description, amount }: OptionPlan,
  zone: string,
  profile: string,
  region: string,
): FulfillmentWorkflow.CreateShippingOptionsWorkflowInput {
  return {
    name,
    price_type: "flat",
    provider_id: FULFILLMENT_PROVIDER,
    service_zone_id: zone,
    shipping_profile_id: profile,
    type: { label: name, description, code },
    prices: [
      { currency_code: CURRENCY, amount },
      { region_id: region, amount },
    ],
    rules: [
      { attribute: "enabled_in_store", value: code === "return" ? "false" : "true", operator: "eq" },
      { attribute: "is_return", value: code === "return" ? "true" : "false", operator: "eq" },
    ],
  }
}
