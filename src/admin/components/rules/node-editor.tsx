import type { AllNode, AnyNode, NotNode, RuleNode } from "../../../domain/rules/tree"
import { ConditionEditor } from "./condition-editor"
import { GroupEditor } from "./group-editor"
import { NotEditor } from "./not-editor"
import type { NodeProps } from "./types"

/** One node of a rule, whatever it is. */
export const NodeEditor = ({ node, ...props }: NodeProps) => {
  if (isGroup(node)) return <GroupEditor node={node} {...props} />
  if (isNot(node)) return <NotEditor node={node} {...props} />
  return <ConditionEditor node={node} {...props} />
}

const isGroup = (node: RuleNode): node is AllNode | AnyNode =>
  ("all" in node && Array.isArray(node.all)) || ("any" in node && Array.isArray(node.any))

const isNot = (node: RuleNode): node is NotNode => "not" in node && typeof node.not === "object"
