import { PencilSquare, Trash, Users } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { ProgramSettings } from "../../../../domain/earning/program"
import type { AdminGroupPrograms } from "../../../../types/loyalty-admin"
import { LOYALTY_PATH, useGroupPrograms } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { differences } from "../../../lib/group-differences"
import { queryKeys } from "../../../lib/query-keys"
import { Confirm } from "../../form/confirm"
import { RowMenu } from "../../form/row-menu"
import { QueryView } from "../../query-view"
import { SectionCard } from "../../section-card"
import { EmptyState } from "../../states"
import { GroupProgramDrawer } from "./group-program-drawer"

type Row = AdminGroupPrograms["group_programs"][number]

/** The groups that have a programme of their own. */
export const GroupPrograms = ({ shop }: { shop: ProgramSettings }) => {
  const { t } = useLocale()
  const query = useGroupPrograms()
  const [open, setOpen] = useState<Row | "new">()
  const [removed, setRemoved] = useState<Row>()
  const nameOf = (row: Row) => row.group_name ?? t("program.groups.gone")
  return (
    <SectionCard
      title={t("program.groups.title")}
      actions={
        <Button
          size="small"
          variant="secondary"
          type="button"
          onClick={() => setOpen("new")}
          data-testid="crm-group-add"
        >
          {t("program.groups.add")}
        </Button>
      }
      data-testid="crm-group-programs"
    >
      <Text size="small" className="text-ui-fg-subtle text-pretty px-6 py-3">
        {t("program.groups.hint")} {t("program.groups.order_hint")}
      </Text>
      <QueryView query={query} lines={2}>
        {({ group_programs: rows }) => (
          <>
            {rows.length === 0 && (
              <EmptyState
                icon={<Users />}
                title={t("program.groups.empty_title")}
                hint={t("program.groups.empty_hint")}
              />
            )}
            <ul className="divide-y" aria-label={t("program.groups.title")}>
              {rows.map((row) => (
                <GroupRow
                  key={row.group_id}
                  row={row}
                  name={nameOf(row)}
                  onEdit={() => setOpen(row)}
                  onRemove={() => setRemoved(row)}
                />
              ))}
            </ul>
            {open && (
              <GroupProgramDrawer
                shop={shop}
                taken={rows.map(({ group_id }) => group_id)}
                edited={open === "new" ? null : { ...open, name: nameOf(open) }}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        )}
      </QueryView>
      {removed && <RemoveGroup row={removed} name={nameOf(removed)} onClose={() => setRemoved(undefined)} />}
    </SectionCard>
  )
}

interface GroupRowProps {
  row: Row
  name: string
  onEdit: () => void
  onRemove: () => void
}

const GroupRow = ({ row, name, onEdit, onRemove }: GroupRowProps) => {
  const { t, format } = useLocale()
  const own = differences(row.settings, { t, format })
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3" data-testid="crm-group-program">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" leading="compact" weight="plus">
          {name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {own.length > 0 ? own.join(" · ") : t("program.groups.nothing")}
        </Text>
      </div>
      <RowMenu
        label={t("form.actions", { name })}
        actions={[
          { label: t("form.edit"), icon: <PencilSquare />, onClick: onEdit },
          { label: t("form.remove"), icon: <Trash />, onClick: onRemove },
        ]}
      />
    </li>
  )
}

const RemoveGroup = ({ row, name, onClose }: { row: Row; name: string; onClose: () => void }) => {
  const { t } = useLocale()
  const remove = useSave({ refresh: [queryKeys.loyalty], done: t("program.groups.removed"), onDone: onClose })
  return (
    <Confirm
      isOpen
      title={t("program.groups.remove_title", { name })}
      description={t("program.groups.remove_hint")}
      action={t("form.remove")}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate({
          path: `${LOYALTY_PATH}/group-programs/${encodeURIComponent(row.group_id)}`,
          method: "DELETE",
        })
      }
      isBusy={remove.isPending}
      error={remove.error}
    />
  )
}
