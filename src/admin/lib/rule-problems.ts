import type { Field } from "../../domain/rules/field"
import type { TreeError } from "../../domain/rules/read-tree"
import type { TextKey, Translate } from "../i18n/types"
import type { Format } from "./format"

/** The sentences of the rule language, by what they say in English. */
const KNOWN: Readonly<Record<string, Extract<TextKey, `rules.problems.${string}`>>> = {
  "give min, max or both": "rules.problems.min_or_max",
  "max must be greater than min": "rules.problems.max_above_min",
  "min must not be greater than max": "rules.problems.max_above_min",
  "is finer than the smallest unit of the currency": "rules.problems.too_fine",
  "must be a real day such as 2026-11-20": "rules.problems.day",
  "give from, through or both": "rules.problems.from_or_through",
  "through must not be before from": "rules.problems.through_after",
  "must be a time such as 17:30": "rules.problems.time",
  "from and to must differ; the whole day is 00:00 to 24:00": "rules.problems.times_differ",
  "a minimum amount and its currency come together": "rules.problems.amount_currency",
  "must be international, such as +8498": "rules.problems.prefix",
  "give prefixes, carriers or both": "rules.problems.prefix_or_carrier",
  "needs at least one letter or digit": "rules.problems.letter",
}

interface Speech {
  t: Translate
  format: Format
}

/** What is wrong with one input of a condition, in the reader's language. */
export function fieldProblem(
  errors: readonly TreeError[],
  path: string,
  field: Field,
  value: unknown,
  { t, format }: Speech,
): string | undefined {
  const at = `${path}/${field.name}`
  const error = errors.find((one) => one.path === at || one.path.startsWith(`${at}/`))
  if (!error) return undefined
  const known = KNOWN[error.message]
  if (known) return t(known)
  if (isEmpty(value)) return t("form.required")
  if (field.kind !== "integer" || typeof value !== "number") return t("rules.problems.other")
  return value < field.min
    ? t("form.at_least", { min: format.number(field.min) })
    : t("form.at_most", { max: format.number(field.max) })
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === "" ||
  Number.isNaN(value) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && value !== null && Object.values(value).some((one) => Number.isNaN(one)))

/** What is wrong with a group, or with a condition as a whole. */
export function nodeProblem(errors: readonly TreeError[], path: string, { t }: Speech): string | undefined {
  const error = errors.find((one) => [path, `${path}/all`, `${path}/any`].includes(one.path))
  switch (error?.code) {
    case undefined:
      return undefined
    case "empty_group":
    case "too_deep":
    case "too_many_nodes":
      return t(`rules.problems.${error.code}`)
    case "broken_condition":
      return t(KNOWN[error.message] ?? "rules.problems.other")
    default:
      return t("rules.problems.unknown")
  }
}
