import { calendar } from "../lib/dates"
import { type Random, randomFor } from "../lib/random"
import type { CustomerPlan } from "../people/customers"
import { contactBook, home, personName } from "../people/person"
import { FIFTY_THOUSAND, GUESTS, type PromotionCode, SEED, TEN_PERCENT } from "../settings"
import { basket, favourites, goodsValue } from "./basket"
import { buyingDays, momentOf, someDay } from "./days"
import { lifecycle } from "./lifecycle"
import type { Address, LinePlan, OrderPlan, ShippingChoice } from "./types"

/** Every order from `from` to before `now` (both midnights), the oldest first. */
export function planOrders(customers: CustomerPlan[], from: number, now: number): OrderPlan[] {
  const orders = [
    ...customers.flatMap((customer, index) => ordersOf(customer, index, from, now)),
    ...guestOrders(customers, from, now),
  ]
  return orders.sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime())
}

type Buyer = Pick<OrderPlan, "customer" | "email" | "address"> & { shop: "hanoi" | "saigon"; wholesale: boolean }

function ordersOf(customer: CustomerPlan, index: number, from: number, now: number): OrderPlan[] {
  const random = randomFor(`${SEED}:orders:${index}`)
  const { address, shop, email, habit } = customer
  const liked = favourites(random, customer, from)
  const buyer: Buyer = { customer: index, email, address, shop, wholesale: habit.name === "wholesale" }
  return buyingDays(random, customer, from, now).map((day) =>
    planOrder(random, buyer, !email || random.chance(habit.counter) ? "counter" : "online", day, liked, now),
  )
}

/** People who give an e-mail address and no more; some of them are customers of the counter, by their phone. */
function guestOrders(customers: CustomerPlan[], from: number, now: number): OrderPlan[] {
  const random = randomFor(`${SEED}:guests`)
  const contacts = contactBook(
    random,
    customers.flatMap(({ phone, email }) => [phone, email]),
  )
  const known = customers.filter(({ email, habit }) => !email && habit.name !== "never").slice(0, 10)
  return Array.from({ length: GUESTS }, (_, i) => {
    const name = personName(random)
    const { shop, address } = known[i] ?? home(random, name, contacts.phone())
    const email = contacts.email({ first: address.first_name, last: address.last_name, gender: name.gender })
    const buyer: Buyer = { customer: null, email, address, shop, wholesale: false }
    const count = random.weighted([
      [1, 55],
      [2, 25],
      [4, 20],
    ])
    return Array.from({ length: count }, () => planOrder(random, buyer, "online", someDay(random, from, now), [], now))
  }).flat()
}

function planOrder(
  random: Random,
  buyer: Buyer,
  channel: OrderPlan["channel"],
  day: number,
  liked: string[],
  now: number,
): OrderPlan {
  const { shop, wholesale, customer, email, address } = buyer
  const placedAt = momentOf(random, day, channel)
  const lines = basket(random, day, liked, wholesale)
  const shipping = shippingOf(random, channel, shop)
  const promotion = promotionOf(random, day, lines)
  return {
    placedAt: new Date(placedAt),
    channel,
    customer,
    email,
    address: channel === "counter" ? nameOnly(address) : address,
    lines,
    shipping,
    location: shop,
    promotion,
    ...lifecycle(random, { placedAt, channel, lines, shipping, promotion }, now),
  }
}

/** Nobody asks for an address at the counter. */
const nameOnly = (address: Address): Address => ({
  ...address,
  address_1: null,
  address_2: null,
  city: null,
  province: null,
})

function shippingOf(random: Random, channel: OrderPlan["channel"], shop: "hanoi" | "saigon"): ShippingChoice {
  const pickup: ShippingChoice = shop === "hanoi" ? "pickup-hanoi" : "pickup-saigon"
  if (channel === "counter") return pickup
  return random.weighted([
    ["standard", 64],
    ["express", 18],
    [pickup, 18],
  ])
}

/** Codes are used more on the sales days of November and December. */
function promotionOf(random: Random, day: number, lines: LinePlan[]): PromotionCode | null {
  const { month } = calendar(day)
  const value = goodsValue(lines)
  if (random.chance(month >= 11 ? 0.14 : 0.08)) return TEN_PERCENT
  return value >= 400_000 && random.chance(0.13) ? FIFTY_THOUSAND : null
}
