import { Badge } from "@medusajs/ui"
import type { NotNode } from "../../../domain/rules/tree"
import { childPath } from "../../../domain/rules/tree"
import { useLocale } from "../../hooks/use-locale"
import { NodeEditor } from "./node-editor"
import { NodeMenu } from "./node-menu"
import type { NodeProps } from "./types"

/** A condition or group that must not hold. */
export const NotEditor = ({ node, path, depth, onChange, onRemove, onDuplicate, ...context }: NodeProps<NotNode>) => {
  const { t } = useLocale()
  return (
    <div className="border-ui-tag-red-border flex flex-col gap-y-2 rounded-lg border p-3" data-testid="crm-rule-not">
      <div className="flex items-center justify-between gap-x-2">
        <Badge size="2xsmall" color="red">
          {t("rules.builder.not")}
        </Badge>
        <NodeMenu
          name={t("rules.builder.not")}
          onDuplicate={onDuplicate}
          negate={{ label: t("rules.builder.unwrap"), onClick: () => onChange(node.not) }}
          onRemove={onRemove}
        />
      </div>
      <NodeEditor
        {...context}
        node={node.not}
        path={childPath(path, "not")}
        depth={depth + 1}
        onChange={(not) => onChange({ not })}
        onRemove={onRemove}
      />
    </div>
  )
}
