import { z } from "zod"
import { condition } from "../condition"
import { CARRIERS, carrierParam, prefixesOf } from "../phone-carriers"
import { fact } from "../needs"
import { listText, text } from "../text"
import { fail, pass } from "../verdict"

const prefixParam = z.string().regex(/^\+[1-9]\d{0,14}$/, { error: "must be international, such as +8498" })

const params = z
  .strictObject({
    prefixes: z.array(prefixParam).min(1).max(50).optional(),
    carriers: z.array(carrierParam).min(1).max(20).optional(),
  })
  .refine((p) => p.prefixes !== undefined || p.carriers !== undefined, {
    error: "give prefixes, carriers or both",
    path: ["prefixes"],
  })

/**
 * At least one of the customer's numbers begins with one of the prefixes or belongs to one of the carriers' number ranges (a
 * number that was taken to another carrier keeps its range). Without a number: no. SQL: `phone like prefix || '%'`.
 */
export const phone = condition({
  type: "phone",
  scope: "customer",
  title: text("Đầu số / nhà mạng", "Phone prefix / carrier"),
  params,
  fields: [
    { name: "prefixes", kind: "texts", optional: true, label: text("Đầu số (+84…)", "Prefixes (+84…)") },
    { name: "carriers", kind: "choices", optional: true, label: text("Nhà mạng", "Carriers"), choices: CARRIERS },
  ],
  facts: () => ({ phones: fact("customer.phones") }),
  check({ prefixes = [], carriers = [] }, { phones }) {
    const wanted = [...prefixes, ...carriers.flatMap(prefixesOf)]
    const found = phones.some((number) => wanted.some((prefix) => number.startsWith(prefix)))
    return found ? pass : fail("other_phone_prefix", { prefixes, carriers })
  },
  describe({ prefixes = [], carriers = [] }) {
    const labels = CARRIERS.filter(({ value }) => carriers.some((carrier) => carrier === value)).map(
      ({ label }) => label,
    )
    const list = listText([...prefixes.map((prefix) => text(prefix, prefix)), ...labels])
    return text(`số điện thoại thuộc đầu số ${list.vi}`, `the phone number is in the range of ${list.en}`)
  },
})
