import { evaluate } from "../evaluate"
import type { FactKey, Facts } from "../facts"
import { parseTree } from "../parse-tree"
import type { Detail } from "../verdict"

export interface Asked {
  readonly answer: boolean | null
  readonly code?: string
  readonly detail?: Detail
}

/** Judges one condition that must be valid; the answer with its reason. */
export function ask(node: unknown, facts: Facts): Asked {
  const parsed = parseTree(node)
  if (!parsed.ok) throw new Error(`not a valid condition: ${JSON.stringify(parsed.errors)}`)
  const { answer, reasons } = evaluate(parsed.tree, facts)
  const [reason] = reasons
  return reason ? { answer, code: reason.code, detail: reason.detail } : { answer }
}

/** Path and code of everything that keeps a rule from being stored. */
export function refusals(node: unknown): readonly string[] {
  const parsed = parseTree(node)
  return parsed.ok ? [] : parsed.errors.map(({ path, code }) => `${path} ${code}`)
}

/** One fact under a key that a table of cases names. */
export const given = (key: FactKey, value: unknown): Facts => ({ [key]: value }) as Facts
