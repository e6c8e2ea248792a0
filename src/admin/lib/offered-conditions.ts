import type { Condition, Params } from "../../domain/rules/condition"
import type { Field } from "../../domain/rules/field"
import { CONDITIONS } from "../../domain/rules/registry"

/**
 * The conditions that look at nothing but some facts, for a rule that is judged where only these are known. Which facts a
 * condition looks at, it tells once its form is filled in; so each is asked with a form filled in by example.
 */
export const conditionsWithin = (facts: ReadonlySet<string>): readonly Condition[] =>
  CONDITIONS.filter((condition) => {
    const needs = needsOf(condition)
    return needs !== undefined && needs.every((key) => facts.has(key))
  })

function needsOf(condition: Condition): readonly string[] | undefined {
  for (const fields of [condition.fields.filter(({ optional }) => !optional), condition.fields]) {
    const bound = condition.bind(Object.fromEntries(fields.map((field) => [field.name, sampleOf(field)])))
    if (bound.ok) return bound.condition.needs.map(({ key }) => key)
  }
  return undefined
}

const LATER = ["to", "max", "through"]

function sampleOf(field: Field): unknown {
  const isLater = LATER.includes(field.name)
  switch (field.kind) {
    case "comparison":
      return { op: "gte", value: 1 }
    case "money":
    case "custom_value":
      return isLater ? 2 : 1
    case "currency":
      return "vnd"
    case "integer":
      return field.min
    case "ids":
      return ["id"]
    case "id":
      return "id"
    case "window":
      return { kind: "ever" }
    case "weekdays":
      return [1]
    case "time":
      return isLater ? "24:00" : "00:00"
    case "date":
      return "2026-01-01"
    case "text":
      return "a"
    case "texts":
      return field.name === "prefixes" ? ["+84"] : ["vnd"]
    case "switch":
      return true
    case "choice":
      return field.choices[0]?.value
    case "choices":
      return field.choices.slice(0, 1).map(({ value }) => value)
  }
}

/** A condition as it is first added: what has a sensible first value has it, the rest is still to be filled in. */
export function firstParams({ fields }: Condition, currency: string): Params {
  const filled = fields.filter(({ optional }) => !optional).map((field) => [field.name, firstOf(field, currency)])
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined))
}

function firstOf(field: Field, currency: string): unknown {
  switch (field.kind) {
    case "comparison":
      return { op: "gte", value: Number.NaN }
    case "currency":
      return currency
    case "ids":
    case "weekdays":
    case "texts":
    case "choices":
      return []
    case "window":
      return { kind: "ever" }
    case "choice":
      return field.choices[0]?.value
    case "switch":
      return false
    default:
      return undefined
  }
}
