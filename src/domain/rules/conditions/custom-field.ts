import { z } from "zod"
import { parseDate } from "../calendar"
import { condition } from "../condition"
import type { CustomValue } from "../facts"
import { foldText } from "../fold-text"
import { nameOf } from "../names"
import { fact } from "../needs"
import { idParam } from "../params"
import { dateText, numberText, quoted, text, type Text } from "../text"
import { fail, indeterminate, pass, type Verdict } from "../verdict"

const numberParam = z.number().min(-1e15).max(1e15)
const dateParam = z.string().refine((value) => parseDate(value) !== undefined, { error: "must be a real day" })
const limitParam = z.union([numberParam, dateParam])

const params = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("filled"), field: idParam }),
  z.strictObject({
    op: z.literal("equals"),
    field: idParam,
    value: z.union([z.string().min(1).max(500), numberParam, z.boolean()]),
  }),
  z.strictObject({
    op: z.literal("contains"),
    field: idParam,
    text: z
      .string()
      .max(100)
      .refine((value) => foldText(value) !== "", { error: "needs at least one letter or digit" }),
  }),
  z
    .strictObject({ op: z.literal("between"), field: idParam, min: limitParam, max: limitParam })
    .refine((range) => typeof range.min === typeof range.max && range.min <= range.max, {
      error: "min and max must both be numbers or both be days, min first",
      path: ["max"],
    }),
])

type Range = Extract<z.output<typeof params>, { op: "between" }>

/**
 * A field of the merchant's own. `equals` is exact and knows types (5 is not "5"); of several choices one must equal. `contains`
 * ignores accents and case. A field without a value equals and contains nothing, but has no answer to `between`, nor has a
 * value of another type. SQL: `fields -> key @> to_jsonb(value)` coalesced to false; comparisons on a NULL stay NULL.
 */
export const customField = condition({
  type: "custom_field",
  scope: "customer",
  title: text("Trường tự tạo", "Custom field"),
  params,
  fields: [
    { name: "field", kind: "id", of: "custom_field", label: text("Trường", "Field") },
    {
      name: "op",
      kind: "choice",
      label: text("Cách xét", "Match"),
      choices: [
        { value: "filled", label: text("Đã điền", "Is filled in") },
        { value: "equals", label: text("Bằng", "Equals") },
        { value: "contains", label: text("Có chứa", "Contains") },
        { value: "between", label: text("Trong khoảng", "Is between") },
      ],
    },
    { name: "value", kind: "custom_value", optional: true, label: text("Giá trị", "Value") },
    { name: "text", kind: "text", optional: true, label: text("Nội dung", "Text") },
    { name: "min", kind: "custom_value", optional: true, label: text("Từ", "From") },
    { name: "max", kind: "custom_value", optional: true, label: text("Đến", "To") },
  ],
  facts: () => ({ fields: fact("customer.custom_fields") }),
  check(p, { fields }) {
    const value = Object.hasOwn(fields, p.field) ? (fields[p.field] ?? null) : null
    const values = typeof value === "object" ? (value ?? []) : value === "" ? [] : [value]
    switch (p.op) {
      case "filled":
        return values.length > 0 ? pass : fail("custom_field_empty", { field: p.field })
      case "equals":
        return values.some((one) => one === p.value)
          ? pass
          : fail("custom_field_differs", { field: p.field, found: value })
      case "contains": {
        const wanted = foldText(p.text)
        const found = values.some((one) => typeof one === "string" && foldText(one).includes(wanted))
        return found ? pass : fail("custom_field_differs", { field: p.field, found: value })
      }
      case "between":
        return within(value, p)
    }
  },
  describe(p, names) {
    const field = nameOf(names, "custom_field", p.field)
    const { vi, en } = predicate(p)
    return text(`trường ${field.vi} ${vi}`, `the field ${field.en} ${en}`)
  },
})

function within(value: CustomValue, { field, min, max }: Range): Verdict {
  if (value === null || value === "") return indeterminate("custom_field_empty", { field })
  const comparable = typeof value === typeof min && (typeof value !== "string" || parseDate(value) !== undefined)
  if (!comparable) return indeterminate("custom_field_of_other_type", { field, found: value })
  return value >= min && value <= max ? pass : fail("custom_field_out_of_range", { field, found: value, min, max })
}

function predicate(p: z.output<typeof params>): Text {
  switch (p.op) {
    case "filled":
      return text("đã điền", "is filled in")
    case "equals": {
      const value = typeof p.value === "string" ? quoted(p.value) : valueText(p.value)
      return text(`là ${value.vi}`, `is ${value.en}`)
    }
    case "contains":
      return text(`chứa “${p.text}”`, `contains “${p.text}”`)
    case "between": {
      const [min, max] = [valueText(p.min), valueText(p.max)]
      return text(`từ ${min.vi} đến ${max.vi}`, `is from ${min.en} to ${max.en}`)
    }
  }
}

function valueText(value: string | number | boolean): Text {
  if (typeof value === "boolean") return value ? text("có", "yes") : text("không", "no")
  if (typeof value === "number") return numberText(value)
  const date = parseDate(value)
  return date ? dateText(date) : quoted(value)
}
