import type { LoyaltySetup } from "../../../../../modules/crm-loyalty/types"
import { Refusal } from "../../../../../refusal"
import type { AdminRules } from "../../../../../types/loyalty-admin"
import { versionOf } from "../version"

export const rulesAnswer = (setup: LoyaltySetup): AdminRules => ({
  version: versionOf(setup),
  rules: [...setup.rules].sort((a, b) => b.priority - a.priority),
  count: setup.rules.length,
})

/** @throws Refusal 404 */
export function mustKnowRule({ rules }: LoyaltySetup, id: string): void {
  if (rules.some((rule) => rule.id === id)) return
  throw new Refusal(404, "rule_unknown", `There is no earning rule ${id}. It may have been deleted.`, { rule_id: id })
}
