import type { Random } from "../lib/random"
import { slug } from "../lib/text"
import type { Address } from "../plan/types"
import { FAMILY, FEMALE, MALE, MOBILE_PREFIXES } from "./names"
import { PROVINCES, STREETS } from "./places"

export type Gender = "male" | "female"
/** Family and middle name come first, as they are said; `last` is the given name. */
export type Name = { first: string; last: string; gender: Gender }

export function personName(random: Random): Name {
  const gender: Gender = random.chance(0.62) ? "female" : "male"
  const names = gender === "female" ? FEMALE : MALE
  const middle = random.pick(names.middle)
  const given = random.pick(names.given.filter((name) => name !== middle))
  return { first: `${random.weighted(FAMILY)} ${middle}`, last: given, gender }
}

/** Gives numbers and mail addresses that are not taken, and none twice. */
export function contactBook(random: Random, others: (string | null)[] = []) {
  const taken = new Set<string | null>(others)
  const fresh = (make: () => string): string => {
    const value = make()
    if (taken.has(value)) return fresh(make)
    taken.add(value)
    return value
  }
  return {
    phone: () => fresh(() => random.weighted(MOBILE_PREFIXES) + String(random.int(1000000, 9999999))),
    email: (name: Name) =>
      fresh(() => {
        const words = slug(`${name.last} ${name.first}`).split("-")
        const local = random.chance(0.5)
          ? words.join(".")
          : words[0] +
            words
              .slice(1)
              .map((word) => word[0])
              .join("")
        return `${local}${random.int(1, 99)}@${random.pick(["example.com", "example.net", "example.org"])}`
      }),
  }
}

export type Home = { address: Address; shop: "hanoi" | "saigon" }

export function home(random: Random, name: Name, phone: string | null, company: string | null = null): Home {
  const province = random.weighted(PROVINCES.map((p) => [p, p.weight] as const))
  const [district, wards] = random.pick(province.districts)
  const lane = random.chance(0.35) ? `${random.int(1, 40)}/` : ""
  return {
    shop: province.shop,
    address: {
      first_name: name.first,
      last_name: name.last,
      phone,
      company,
      address_1: `${lane}${random.int(1, 320)} ${random.pick(STREETS)}`,
      address_2: random.pick(wards),
      city: district,
      province: province.name,
    },
  }
}
