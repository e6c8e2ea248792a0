import { PencilSquare, SquareTwoStack, Trash } from "@medusajs/icons"
import { Badge, Switch, Text, toast } from "@medusajs/ui"
import type { EarningRule } from "../../../../domain/earning/rule"
import { describe as describeRule } from "../../../../domain/rules/describe"
import type { IdKind, Names } from "../../../../domain/rules/names"
import type { AdminRules } from "../../../../types/loyalty-admin"
import { useEntityNames } from "../../../hooks/use-entities"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useRuleNames } from "../../../hooks/use-rule-names"
import { useSave } from "../../../hooks/use-save"
import { effectWords, goodsWords } from "../../../lib/effect-words"
import type { Entity } from "../../../lib/entities"
import { queryKeys } from "../../../lib/query-keys"
import { RowMenu } from "../../form/row-menu"

interface RulesListProps {
  rules: readonly EarningRule[]
  onEdit: (rule: EarningRule) => void
  onCopy: (rule: EarningRule) => void
  onRemove: (rule: EarningRule) => void
}

export const RulesList = ({ rules, ...actions }: RulesListProps) => {
  const { t } = useLocale()
  const names = useNamesOf(rules)
  const inOrder = [...rules].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
  return (
    <ul className="divide-y" aria-label={t("rules.title")}>
      {inOrder.map((rule) => (
        <RuleRow key={rule.id} rule={rule} names={names} {...actions} />
      ))}
    </ul>
  )
}

/** Names for conditions and goods alike. */
function useNamesOf(rules: readonly EarningRule[]): Names {
  const inConditions = useRuleNames(rules.map(({ when }) => when))
  const all = (key: keyof EarningRule["goods"]) => rules.flatMap(({ goods }) => goods[key])
  const found: Partial<Record<IdKind, readonly Entity[]>> = {
    product: useEntityNames("product", all("product_ids")).data,
    category: useEntityNames("category", all("category_ids")).data,
    collection: useEntityNames("collection", all("collection_ids")).data,
    product_type: useEntityNames("product_type", all("type_ids")).data,
    product_tag: useEntityNames("product_tag", all("tag_ids")).data,
  }
  return (kind, id) => found[kind]?.find((one) => one.id === id)?.label ?? inConditions(kind, id)
}

const RuleRow = ({
  rule,
  names,
  onEdit,
  onCopy,
  onRemove,
}: Omit<RulesListProps, "rules"> & { rule: EarningRule; names: Names }) => {
  const { t, format, language, describe } = useLocale()
  const toggle = useSave<AdminRules>({
    refresh: [queryKeys.loyalty],
    done: t(rule.active ? "rules.switched_off" : "rules.switched_on"),
  })
  const goods = goodsWords(rule.goods, names, { t, format })
  const gives = effectWords(rule.effect, { t, format })
  return (
    <li className="flex items-start gap-x-4 px-6 py-4" data-testid="crm-rule">
      <Switch
        size="small"
        className="mt-0.5 shrink-0"
        checked={rule.active}
        disabled={toggle.isPending}
        aria-label={t("rules.active", { name: rule.name })}
        onCheckedChange={(active) =>
          toggle.mutate(
            { path: `${LOYALTY_PATH}/rules/${encodeURIComponent(rule.id)}`, body: { active } },
            { onError: (error) => toast.error(describe(error)) },
          )
        }
        data-testid="crm-rule-active"
      />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <button
            type="button"
            onClick={() => onEdit(rule)}
            className="txt-compact-small-plus text-ui-fg-base hover:text-ui-fg-interactive focus-visible:shadow-borders-focus rounded-sm text-left outline-none"
          >
            {rule.name}
          </button>
          {rule.priority !== 0 && (
            <Badge size="2xsmall">{t("rules.priority_value", { priority: format.number(rule.priority) })}</Badge>
          )}
        </div>
        <Text size="small" className="text-pretty" data-testid="crm-rule-effect">
          {goods ? `${gives} ${t("rules.goods.say", { goods })}` : gives}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty" data-testid="crm-rule-when">
          {rule.when === null ? t("rules.always") : describeRule(rule.when, names, language)}
        </Text>
      </div>
      <RowMenu
        label={t("form.actions", { name: rule.name })}
        actions={[
          { label: t("form.edit"), icon: <PencilSquare />, onClick: () => onEdit(rule) },
          { label: t("form.duplicate"), icon: <SquareTwoStack />, onClick: () => onCopy(rule) },
          { label: t("form.remove"), icon: <Trash />, onClick: () => onRemove(rule) },
        ]}
      />
    </li>
  )
}
