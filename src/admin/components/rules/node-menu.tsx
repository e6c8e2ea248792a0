import { ArrowPath, SquareTwoStack, Trash } from "@medusajs/icons"
import { useLocale } from "../../hooks/use-locale"
import { RowMenu } from "../form/row-menu"

interface NodeMenuProps {
  name: string
  onDuplicate?: () => void
  negate: { label: string; onClick: () => void }
  onRemove: () => void
}

/** Duplicate, turn round, remove. */
export const NodeMenu = ({ name, onDuplicate, negate, onRemove }: NodeMenuProps) => {
  const { t } = useLocale()
  return (
    <RowMenu
      label={t("form.actions", { name })}
      actions={[
        ...(onDuplicate ? [{ label: t("form.duplicate"), icon: <SquareTwoStack />, onClick: onDuplicate }] : []),
        { label: negate.label, icon: <ArrowPath />, onClick: negate.onClick },
        { label: t("form.remove"), icon: <Trash />, onClick: onRemove },
      ]}
    />
  )
}
