import { Text } from "@medusajs/ui"
import type { ConditionNode } from "../../../domain/rules/tree"
import { useLocale } from "../../hooks/use-locale"
import { fieldProblem, nodeProblem } from "../../lib/rule-problems"
import { ConditionField } from "./condition-field"
import { NodeMenu } from "./node-menu"
import type { NodeProps } from "./types"

/** One condition with the form that it asks for. */
export const ConditionEditor = ({
  node,
  path,
  onChange,
  onRemove,
  onDuplicate,
  ...context
}: NodeProps<ConditionNode>) => {
  const { t, format, language } = useLocale()
  const condition = context.offered.find(({ type }) => type === node.type)
  const title = condition?.title[language] ?? t("rules.builder.unknown", { type: node.type })
  const problem = nodeProblem(context.errors, path, { t, format })
  const set = (name: string, value: unknown) => onChange(withParam(node, name, value, optionalOf(name)))
  /** What hangs on a choice starts anew when the choice changes. */
  const optionalOf = (name: string): readonly string[] => {
    const field = condition?.fields.find((one) => one.name === name)
    const isSwitchOfForm = field?.kind === "choice" && name !== "match"
    return isSwitchOfForm ? (condition?.fields ?? []).filter(({ optional }) => optional).map((one) => one.name) : []
  }
  return (
    <div
      className="bg-ui-bg-component border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3"
      role="group"
      aria-label={title}
      data-testid="crm-rule-condition"
      data-type={node.type}
    >
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" leading="compact" weight="plus">
          {title}
        </Text>
        <NodeMenu
          name={title}
          onDuplicate={onDuplicate}
          negate={{ label: t("rules.builder.negate"), onClick: () => onChange({ not: node }) }}
          onRemove={onRemove}
        />
      </div>
      {condition && condition.fields.length > 0 && (
        <div className="grid gap-3 sm:grid-cols-2">
          {condition.fields.map((field) => (
            <ConditionField
              key={field.name}
              field={field}
              value={node[field.name]}
              currency={typeof node.currency === "string" ? node.currency : context.currency}
              error={fieldProblem(context.errors, path, field, node[field.name], { t, format })}
              onChange={(value) => set(field.name, value)}
            />
          ))}
        </div>
      )}
      {problem && (
        <Text size="xsmall" role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
    </div>
  )
}

/** The condition with one parameter changed; an undefined one is left out. */
function withParam(node: ConditionNode, name: string, value: unknown, dropped: readonly string[]): ConditionNode {
  const kept = Object.entries(node).filter(([key]) => key !== name && !dropped.includes(key))
  return { ...Object.fromEntries(kept), type: node.type, ...(value === undefined ? {} : { [name]: value }) }
}
