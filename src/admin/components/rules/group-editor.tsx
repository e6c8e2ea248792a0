import { Plus } from "@medusajs/icons"
import { Button, Select, Text } from "@medusajs/ui"
import type { AllNode, AnyNode, RuleNode } from "../../../domain/rules/tree"
import { childPath, MAX_DEPTH } from "../../../domain/rules/tree"
import { useLocale } from "../../hooks/use-locale"
import { nodeProblem } from "../../lib/rule-problems"
import { AddCondition } from "./add-condition"
import { NodeEditor } from "./node-editor"
import { NodeMenu } from "./node-menu"
import type { NodeProps } from "./types"

type Joint = "all" | "any"

const group = (joint: Joint, children: readonly RuleNode[]): RuleNode =>
  joint === "all" ? { all: children } : { any: children }

/** Several conditions joined by "all" or "at least one". */
export const GroupEditor = ({
  node,
  path,
  depth,
  onChange,
  onRemove,
  onDuplicate,
  ...context
}: NodeProps<AllNode | AnyNode>) => {
  const { t, format } = useLocale()
  const joint: Joint = "all" in node ? "all" : "any"
  const children: readonly RuleNode[] = "all" in node ? node.all : node.any
  const problem = nodeProblem(context.errors, path, { t, format })
  const set = (next: readonly RuleNode[]) => onChange(group(joint, next))
  const at = childPath(path, joint)
  return (
    <div className="border-ui-border-base flex flex-col gap-y-3 rounded-lg border p-3" data-testid="crm-rule-group">
      <div className="flex items-center justify-between gap-x-2">
        <Select
          size="small"
          value={joint}
          onValueChange={(next) => onChange(group(next === "any" ? "any" : "all", children))}
        >
          <Select.Trigger className="w-auto min-w-[180px]" aria-label={t("rules.builder.label")}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value="all">{t("rules.builder.all")}</Select.Item>
            <Select.Item value="any">{t("rules.builder.any")}</Select.Item>
          </Select.Content>
        </Select>
        <NodeMenu
          name={t(`rules.builder.${joint}`)}
          onDuplicate={onDuplicate}
          negate={{ label: t("rules.builder.negate"), onClick: () => onChange({ not: node }) }}
          onRemove={onRemove}
        />
      </div>
      {children.length > 0 && (
        <div className="border-ui-border-strong flex flex-col gap-y-3 border-l-2 pl-3">
          {children.map((child, index) => (
            <NodeEditor
              key={index}
              {...context}
              node={child}
              path={childPath(at, index)}
              depth={depth + 1}
              onChange={(next) => set(children.map((other, i) => (i === index ? next : other)))}
              onRemove={() => set(children.filter((_, i) => i !== index))}
              onDuplicate={() =>
                set([...children.slice(0, index + 1), structuredClone(child), ...children.slice(index + 1)])
              }
            />
          ))}
        </div>
      )}
      {problem && (
        <Text size="xsmall" role="alert" className="text-ui-fg-error">
          {problem}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        <AddCondition {...context} onAdd={(child) => set([...children, child])} />
        {depth < MAX_DEPTH - 1 && (
          <Button
            size="small"
            variant="transparent"
            type="button"
            onClick={() => set([...children, group(joint === "all" ? "any" : "all", [])])}
            data-testid="crm-add-group"
          >
            <Plus />
            {t("rules.builder.add_group")}
          </Button>
        )}
      </div>
    </div>
  )
}
