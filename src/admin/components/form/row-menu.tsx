import { EllipsisHorizontal } from "@medusajs/icons"
import { DropdownMenu, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"

export interface RowAction {
  label: string
  icon: ReactNode
  onClick: () => void
}

/** What can be done with one thing of a list. */
export const RowMenu = ({ label, actions }: { label: string; actions: readonly RowAction[] }) => (
  <DropdownMenu>
    <DropdownMenu.Trigger asChild>
      <IconButton size="small" variant="transparent" type="button" aria-label={label} data-testid="crm-row-menu">
        <EllipsisHorizontal />
      </IconButton>
    </DropdownMenu.Trigger>
    <DropdownMenu.Content align="end">
      {actions.map((action) => (
        <DropdownMenu.Item key={action.label} className="flex items-center gap-x-2" onClick={action.onClick}>
          <span className="text-ui-fg-subtle">{action.icon}</span>
          {action.label}
        </DropdownMenu.Item>
      ))}
    </DropdownMenu.Content>
  </DropdownMenu>
)
