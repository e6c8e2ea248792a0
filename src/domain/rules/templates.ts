import { parseTree, type ParsedTree } from "./parse-tree"
import { text, type Text } from "./text"
import { CUSTOMER_SCOPE } from "./registry"
import type { ConditionNode } from "./tree"

/**
 * A ready-made rule for a smart group: one condition whose form the merchant may change. Parameters named in `ask` have no
 * sensible first value and must be filled in before it can be saved.
 */
export interface RuleTemplate {
  readonly key: string
  /** First name of the group; `{names}` stands for what was asked. */
  readonly name: Text
  readonly rule: ConditionNode
  readonly ask: readonly string[]
}

const MONTH = { kind: "days", days: 30 } as const
const EVER = { kind: "ever" } as const

/** The four of the reference systems first, with their figures; then the usual classes new, potential and loyal. */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  {
    key: "frequent",
    name: text("Khách thường xuyên", "Frequent buyers"),
    rule: { type: "orders_count", is: { op: "gt", value: 5 }, window: MONTH },
    ask: [],
  },
  {
    key: "vip",
    name: text("VIP", "VIP"),
    rule: { type: "spent", is: { op: "gt", value: 10_000_000 }, currency: "vnd", window: EVER },
    ask: [],
  },
  {
    // nobody who has yet to buy: see days_since_last_order
    key: "needs_care",
    name: text("Cần chăm sóc", "Needs care"),
    rule: { type: "days_since_last_order", is: { op: "gt", value: 30 } },
    ask: [],
  },
  {
    key: "interested",
    name: text("Nhóm quan tâm {names}", "Interested in {names}"),
    rule: { type: "bought_category", op: "bought", match: "any", ids: [], window: EVER },
    ask: ["ids"],
  },
  {
    key: "new",
    name: text("Khách mới", "New customers"),
    rule: { type: "days_since_first_order", is: { op: "lte", value: 30 } },
    ask: [],
  },
  {
    key: "potential",
    name: text("Khách tiềm năng", "Potential customers"),
    rule: { type: "orders_count", is: { op: "lt", value: 1 }, window: EVER },
    ask: [],
  },
  {
    key: "loyal",
    name: text("Khách thân thiết", "Loyal customers"),
    rule: { type: "rfm_segment", ids: ["champions", "loyal"] },
    ask: [],
  },
]

/** The template with the merchant's own values, judged like any other rule of a group. */
export const fillTemplate = (template: RuleTemplate, values: Readonly<Record<string, unknown>> = {}): ParsedTree =>
  parseTree({ ...template.rule, ...values, type: template.rule.type }, { scopes: CUSTOMER_SCOPE })
