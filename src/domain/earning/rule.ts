import { z } from "zod"
import { factsNeeded } from "../rules/facts-needed"
import { parseTree } from "../rules/parse-tree"
import type { RuleNode } from "../rules/tree"
import { EARNING_FACTS } from "./earning-facts"

const points = z.int().min(1).max(1_000_000_000)
const percent = z.number().positive().max(10_000).multipleOf(0.01, "must have no more than two decimals")
const money = z.number().min(0).max(1e12)
const currency = z.string().regex(/^[a-z]{3}$/, "must be a lower-case currency code such as vnd")
const ids = z.array(z.string().min(1)).max(500).default([])

/** A condition tree of the rule language; null means always. */
export const ruleTree = z
  .unknown()
  .superRefine((raw, context) => {
    if (raw === null || raw === undefined) return
    const parsed = parseTree(raw)
    if (parsed.ok) {
      const foreign = [...factsNeeded(parsed.prepared)].filter((key) => !EARNING_FACTS.has(key))
      if (foreign.length > 0) {
        context.addIssue({
          code: "custom",
          message: `an order does not know ${foreign.join(", ")}: this condition cannot be used for points`,
        })
      }
      return
    }
    for (const { path, message } of parsed.errors) {
      context.addIssue({ code: "custom", path: path.split("/").filter(Boolean), message })
    }
  })
  .transform((raw) => (raw ?? null) as RuleNode | null)

/** From this order value (included) up to the next band's: so many points, or so many per cent of the value. */
const band = z
  .strictObject({
    /** Value of the goods that the rule looks at, main units, included. */
    from: money,
    points: points.optional(),
    percent: percent.optional(),
  })
  .refine((b) => (b.points === undefined) !== (b.percent === undefined), {
    error: "a band gives either points or per cent",
  })

const effect = z.discriminatedUnion("kind", [
  /** A rate of its own: so much money for a point, per currency. */
  z.strictObject({ kind: z.literal("rate"), rates: z.record(currency, z.number().positive().max(1e12)) }),
  /** So many per cent of the value, as points at the shopper's ordinary rate: 30 % of 600,000đ at 10,000đ is 18 points. */
  z.strictObject({ kind: z.literal("percent"), percent }),
  /** So many points for the order. */
  z.strictObject({ kind: z.literal("points"), points }),
  /** So many points for each unit of the goods. */
  z.strictObject({ kind: z.literal("per_unit"), points }),
  /** The ordinary points times this. */
  z.strictObject({ kind: z.literal("multiplier"), factor: z.number().min(0).max(100).multipleOf(0.01) }),
  /** By the value of the goods, in one currency. */
  z
    .strictObject({ kind: z.literal("bands"), currency, bands: z.array(band).min(1).max(50) })
    .refine(({ bands }) => bands.every((b, i) => i === 0 || b.from > (bands[i - 1]?.from ?? 0)), {
      error: "bands rise: each starts above the one before",
    }),
])

/** A rule that gives other points than the ordinary rate. */
export const earningRule = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(120),
  active: z.boolean().default(true),
  /** Higher first, where only one of several may count or people read the breakdown. */
  priority: z.int().min(-1000).max(1000).default(0),
  when: ruleTree.default(null),
  /** The goods that the rule is about; nothing named means all goods that earn. */
  goods: z
    .strictObject({ product_ids: ids, category_ids: ids, collection_ids: ids, type_ids: ids, tag_ids: ids })
    .prefault({}),
  effect,
})

export type EarningRule = z.output<typeof earningRule>
export type EarningEffect = EarningRule["effect"]

export const earningRules = z
  .array(earningRule)
  .max(200, "a programme has at most 200 rules")
  .superRefine((rules, context) => {
    rules.forEach((rule, i) => {
      if (rules.findIndex((other) => other.id === rule.id) < i) {
        context.addIssue({ code: "custom", path: [i, "id"], message: `two rules have the id "${rule.id}"` })
      }
    })
  })
