import { Plus } from "@medusajs/icons"
import { Button, DropdownMenu } from "@medusajs/ui"
import { Fragment } from "react"
import type { Condition, Scope } from "../../../domain/rules/condition"
import type { RuleNode } from "../../../domain/rules/tree"
import { useLocale } from "../../hooks/use-locale"
import { firstParams } from "../../lib/offered-conditions"
import type { BuilderContext } from "./types"

const SCOPES: readonly Scope[] = ["order", "moment", "customer"]

/** The list of conditions, by what they speak of. */
export const AddCondition = ({ offered, currency, onAdd }: BuilderContext & { onAdd: (node: RuleNode) => void }) => {
  const { t, language } = useLocale()
  const add = (condition: Condition) => onAdd({ type: condition.type, ...firstParams(condition, currency) })
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary" type="button" data-testid="crm-add-condition">
          <Plus />
          {t("rules.builder.add_condition")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content className="max-h-[360px] overflow-y-auto">
        {SCOPES.map((scope) => {
          const conditions = offered.filter((condition) => condition.scope === scope)
          if (conditions.length === 0) return null
          return (
            <Fragment key={scope}>
              <DropdownMenu.Label className="text-ui-fg-muted">{t(`rules.builder.groups.${scope}`)}</DropdownMenu.Label>
              {conditions.map((condition) => (
                <DropdownMenu.Item key={condition.type} onClick={() => add(condition)} data-type={condition.type}>
                  {condition.title[language]}
                </DropdownMenu.Item>
              ))}
            </Fragment>
          )
        })}
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
