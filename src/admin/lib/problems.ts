import type { z } from "zod"
import type { Translate } from "../i18n/types"
import { ApiError } from "./errors"
import type { Format } from "./format"

/** What is wrong with a form, by dotted path of the field ("redemption.step"). */
export type Problems = Readonly<Record<string, string>>

interface Speech {
  t: Translate
  format: Format
}

type Issue = z.core.$ZodIssue

/** The first problem of each field in the reader's language. */
export const problemsOf = (issues: readonly Issue[], speech: Speech): Problems =>
  Object.fromEntries([...issues].reverse().map((issue) => [issue.path.map(String).join("."), issueText(issue, speech)]))

function issueText(issue: Issue, { t, format }: Speech): string {
  switch (issue.code) {
    case "invalid_type":
      return t(issue.expected === "number" || issue.expected === "int" ? "form.not_a_number" : "form.required")
    case "too_small": {
      const least = Number(issue.minimum)
      if (issue.origin !== "number" && issue.origin !== "int") return t("form.required")
      return issue.inclusive === false
        ? t("form.above", { min: format.number(least) })
        : t("form.at_least", { min: format.number(least) })
    }
    case "too_big":
      return issue.origin === "number" || issue.origin === "int"
        ? t("form.at_most", { max: format.number(Number(issue.maximum)) })
        : t("form.too_long", { max: format.number(Number(issue.maximum)) })
    case "not_multiple_of":
      return t("form.two_decimals")
    default:
      return issue.message
  }
}

/** The problems that a server names in `details.problems`, without the parts of the path that only the server has. */
export function serverProblems(error: unknown, prefixes: readonly string[] = []): Problems {
  const listed = error instanceof ApiError ? error.details.problems : undefined
  if (!Array.isArray(listed)) return {}
  return Object.fromEntries(
    listed.flatMap((entry: unknown): [string, string][] => {
      if (typeof entry !== "object" || entry === null || !("path" in entry) || !("message" in entry)) return []
      return [[localPath(pathText(entry.path), prefixes), String(entry.message)]]
    }),
  )
}

const pathText = (path: unknown): string =>
  (Array.isArray(path) ? path.join(".") : String(path)).replace(/^\//, "").replaceAll("/", ".")

function localPath(path: string, prefixes: readonly string[]): string {
  const prefix = prefixes.find((one) => path === one || path.startsWith(`${one}.`))
  return prefix === undefined ? path : path.slice(prefix.length + 1)
}
