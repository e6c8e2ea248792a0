import { describeReason } from "../../domain/rules/describe"
import type { BreakdownNames } from "../lib/breakdown"
import type { AwardBreakdown } from "../../domain/earning/award"
import { tierName } from "../../domain/tiers/tier"
import { useEntityNames } from "./use-entities"
import { useLocale } from "./use-locale"
import { useRules, useTiers } from "./use-loyalty"
import { useRuleNames } from "./use-rule-names"

/** Words for the ids of a breakdown, as far as tiers, groups and rules are still there. */
export function useBreakdownNames(
  { parts, skipped }: AwardBreakdown,
  given: Pick<BreakdownNames, "currency" | "line">,
): BreakdownNames {
  const { language } = useLocale()
  const sourceOf = (kind: string) => parts.flatMap(({ source, id }) => (source === kind && id ? [id] : []))
  const tiers = useTiers({ enabled: sourceOf("tier").length > 0 })
  const groups = useEntityNames("customer_group", sourceOf("group"))
  const rules = useRules({ enabled: skipped.length > 0 }).data?.rules ?? []
  const names = useRuleNames(rules.map(({ when }) => when))
  return {
    ...given,
    source: (source, id) => {
      if (source === "group") return groups.data?.find((group) => group.id === id)?.label
      const tier = tiers.data?.tiers.find((one) => one.id === id)
      return tier && tierName(tier, language)
    },
    reason: (ruleId, reason) => {
      const rule = rules.find(({ id }) => id === ruleId)
      return rule?.when ? describeReason(rule.when, reason, names, language) : undefined
    },
  }
}
