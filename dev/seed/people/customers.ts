import { calendar, DAY } from "../lib/dates"
import { type Random, randomFor } from "../lib/random"
import type { Address } from "../plan/types"
import { CUSTOMERS, SEED, SHOPPER } from "../settings"
import { type Habit, HABITS } from "./habits"
import { COMPANY } from "./names"
import { contactBook, type Gender, home, personName } from "./person"

export type CustomerPlan = {
  first_name: string
  last_name: string
  company_name: string | null
  phone: string
  email: string | null
  gender: Gender
  /** "1990-05-12", or nothing. */
  birthday: string | null
  /** Can sign in to the online shop. */
  registered: boolean
  address: Address
  /** The shop that is nearer to that address. */
  shop: "hanoi" | "saigon"
  habit: Habit
}

const SHOPPER_NAME = { first: "Nguyễn Thu", last: "Hà", gender: "female" as const }

/** The named customers of the shop, the demo shopper first; the others in an order that tells nothing. */
export function planCustomers(now: number): CustomerPlan[] {
  const random = randomFor(`${SEED}:customers`)
  const contacts = contactBook(random)
  const habits = HABITS.flatMap((habit) => Array<Habit>(habit.count).fill(habit))
  if (habits.length !== CUSTOMERS) throw new Error(`habits are for ${habits.length} customers, not for ${CUSTOMERS}`)
  const [shopper, ...others] = habits
  return [shopper, ...random.shuffle(others)].map((habit) => planCustomer(random, contacts, habit, now))
}

function planCustomer(
  random: Random,
  contacts: ReturnType<typeof contactBook>,
  habit: Habit,
  now: number,
): CustomerPlan {
  const isShopper = habit.name === "shopper"
  const name = isShopper ? SHOPPER_NAME : personName(random)
  const phone = contacts.phone()
  const email = contacts.email(name)
  const registered = random.chance(habit.account)
  const company = habit.name === "wholesale" ? `${random.pick(COMPANY.kind)} ${random.pick(COMPANY.name)}` : null
  const keepsEmail = registered || random.chance(0.35)
  return {
    first_name: name.first,
    last_name: name.last,
    company_name: company,
    phone,
    email: isShopper ? SHOPPER.email : keepsEmail ? email : null,
    gender: name.gender,
    birthday: isShopper || random.chance(0.8) ? birthday(random, now) : null,
    registered,
    ...home(random, name, phone, company),
    habit,
  }
}

/** Somebody of 18 to 68 years. */
function birthday(random: Random, now: number): string {
  const born = calendar(now - random.int(18 * 365, 68 * 365) * DAY)
  return [born.year, born.month, born.day].map((part) => String(part).padStart(2, "0")).join("-")
}
