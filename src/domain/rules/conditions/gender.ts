import { z } from "zod"
import { condition } from "../condition"
import type { Choice } from "../field"
import { fact } from "../needs"
import { listText, text } from "../text"
import { oneOf } from "../verdict"

const TITLE = text("Giới tính", "Gender")

const LABELS = {
  male: text("nam", "male"),
  female: text("nữ", "female"),
  other: text("khác", "other"),
  unknown: text("chưa rõ", "unknown"),
} as const

const VALUES = ["male", "female", "other", "unknown"] as const
const CHOICES: readonly Choice[] = VALUES.map((value) => ({ value, label: LABELS[value] }))

/** A gender that is not recorded is `unknown`, a value like the others. SQL: `coalesce(gender, 'unknown') = any(...)`. */
export const gender = condition({
  type: "gender",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ values: z.array(z.enum(VALUES)).min(1).max(VALUES.length) }),
  fields: [{ name: "values", kind: "choices", label: TITLE, choices: CHOICES }],
  facts: () => ({ recorded: fact("customer.gender") }),
  check: ({ values }, { recorded }) => oneOf(recorded ?? "unknown", values, "other_gender"),
  describe({ values }) {
    const list = listText(values.map((value) => LABELS[value]))
    return text(`giới tính ${list.vi}`, `the gender is ${list.en}`)
  },
})
