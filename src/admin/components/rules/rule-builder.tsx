import { Text } from "@medusajs/ui"
import { describe } from "../../../domain/rules/describe"
import type { Names } from "../../../domain/rules/names"
import type { RuleNode } from "../../../domain/rules/tree"
import { useLocale } from "../../hooks/use-locale"
import { AddCondition } from "./add-condition"
import { NodeEditor } from "./node-editor"
import type { BuilderContext } from "./types"

interface RuleBuilderProps extends BuilderContext {
  /** Null: no conditions. */
  value: RuleNode | null
  onChange: (value: RuleNode | null) => void
  names: Names
  /** What it means to have no conditions. */
  emptyText: string
}

/** Builds a rule out of conditions in nested groups, and says in words what it means. */
export const RuleBuilder = ({ value, onChange, names, emptyText, ...context }: RuleBuilderProps) => {
  const { t, language } = useLocale()
  return (
    <div
      className="flex flex-col gap-y-3"
      role="group"
      aria-label={t("rules.builder.label")}
      data-testid="crm-rule-builder"
    >
      {value ? (
        <NodeEditor
          {...context}
          node={value}
          path=""
          depth={1}
          onChange={(node) => onChange(isEmptyGroup(node) ? null : node)}
          onRemove={() => onChange(null)}
        />
      ) : (
        <div className="border-ui-border-strong flex flex-col items-start gap-y-3 rounded-lg border border-dashed px-4 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            {emptyText}
          </Text>
          <AddCondition {...context} onAdd={(node) => onChange({ all: [node] })} />
        </div>
      )}
      {value && (
        <div className="bg-ui-bg-subtle rounded-lg px-4 py-3" aria-live="polite">
          <Text size="xsmall" weight="plus" className="text-ui-fg-muted">
            {t("rules.builder.sentence")}
          </Text>
          <Text size="small" className="text-pretty" data-testid="crm-rule-sentence">
            {describe(value, names, language)}
          </Text>
        </div>
      )}
    </div>
  )
}

const isEmptyGroup = (node: RuleNode): boolean =>
  ("all" in node && Array.isArray(node.all) && node.all.length === 0) ||
  ("any" in node && Array.isArray(node.any) && node.any.length === 0)
