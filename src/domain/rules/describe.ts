import type { BoundCondition } from "./condition"
import type { Reason } from "./evaluate"
import { measureText } from "./measure"
import type { Names } from "./names"
import { prepareTree, PreparedTree, type ReadNode } from "./read-tree"
import { text, type Locale, type Text } from "./text"
import type { Detail } from "./verdict"

const JOINT: Readonly<Record<"all" | "any", Text>> = { all: text(" và ", " and "), any: text(" hoặc ", " or ") }
const NOT = text("không phải", "not")
const UNREADABLE = text("một điều kiện không đọc được", "a condition that cannot be read")

const prepared = (tree: unknown): PreparedTree => (tree instanceof PreparedTree ? tree : prepareTree(tree))

/** The whole rule as one sentence without full stop; brackets where "and", "or" and "not" would read two ways. */
export const describe = (tree: unknown, names: Names, locale: Locale): string =>
  capital(clause(prepared(tree).root, names, locale).words, locale)

interface Clause {
  readonly words: string
  /** Joined by "and" or "or" at its top: needs brackets inside another joint. */
  readonly joint?: "all" | "any"
}

function clause(node: ReadNode, names: Names, locale: Locale): Clause {
  switch (node.kind) {
    case "all":
    case "any":
      return joined(
        node.kind,
        node.children.map((child) => clause(child, names, locale)),
        locale,
      )
    case "not":
      return { words: `${NOT[locale]} (${clause(node.child, names, locale).words})` }
    case "condition":
      return { words: node.condition.describe(names)[locale] }
    case "broken":
      return { words: UNREADABLE[locale] }
  }
}

function joined(kind: "all" | "any", parts: readonly Clause[], locale: Locale): Clause {
  const [only] = parts
  if (parts.length === 1 && only) return only
  const words = parts.map((part) => (part.joint && part.joint !== kind ? `(${part.words})` : part.words))
  return { words: words.join(JOINT[kind][locale]), joint: kind }
}

const capital = (words: string, locale: Locale): string => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1)

/** A refusal in words: the condition that stands in the way, and what was found instead where that is a number. */
export function describeReason(tree: unknown, reason: Reason, names: Names, locale: Locale): string {
  const condition = conditionAt(prepared(tree).root, reason.path)
  const sentence = condition ? condition.describe(names)[locale] : UNREADABLE[locale]
  return capital(`${lead(reason.code)[locale]}: ${sentence}${found(condition, reason.detail)[locale]}`, locale)
}

function lead(code: string): Text {
  if (code === "excluded") return text("không được", "must not hold")
  if (code === "fact_missing" || code === "fact_broken") return text("chưa đủ dữ liệu để xét", "cannot be judged yet")
  return text("chưa đạt", "not met")
}

function found(condition: BoundCondition | undefined, { actual, currency }: Detail): Text {
  if (condition?.measure === undefined || typeof actual !== "number") return text("", "")
  const value = measureText(actual, condition.measure, typeof currency === "string" ? currency : undefined)
  return text(` (hiện là ${value.vi})`, ` (now ${value.en})`)
}

function conditionAt(node: ReadNode, path: string): BoundCondition | undefined {
  switch (node.kind) {
    case "condition":
      return node.path === path ? node.condition : undefined
    case "not":
      return conditionAt(node.child, path)
    case "broken":
      return undefined
    default:
      return node.children.map((child) => conditionAt(child, path)).find((condition) => condition !== undefined)
  }
}
