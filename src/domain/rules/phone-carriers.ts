import { z } from "zod"
import type { Choice } from "./field"
import { text } from "./text"

/** Vietnamese mobile ranges (two digits after the country code) by the carrier that they were given to. */
const RANGES = {
  viettel: ["32", "33", "34", "35", "36", "37", "38", "39", "86", "96", "97", "98"],
  vinaphone: ["81", "82", "83", "84", "85", "88", "91", "94"],
  mobifone: ["70", "76", "77", "78", "79", "89", "90", "93"],
  vietnamobile: ["52", "56", "58", "92"],
  gmobile: ["59", "99"],
  itel: ["87"],
  wintel: ["55"],
} as const

export type Carrier = keyof typeof RANGES

const LABELS: Readonly<Record<Carrier, string>> = {
  viettel: "Viettel",
  vinaphone: "VinaPhone",
  mobifone: "MobiFone",
  vietnamobile: "Vietnamobile",
  gmobile: "Gmobile",
  itel: "iTel",
  wintel: "Wintel",
}

const NAMES = ["viettel", "vinaphone", "mobifone", "vietnamobile", "gmobile", "itel", "wintel"] as const

export const carrierParam = z.enum(NAMES)

export const CARRIERS: readonly Choice[] = NAMES.map((value) => ({ value, label: text(LABELS[value], LABELS[value]) }))

/** As beginnings of E.164 numbers. */
export const prefixesOf = (carrier: Carrier): readonly string[] => RANGES[carrier].map((range) => `+84${range}`)
