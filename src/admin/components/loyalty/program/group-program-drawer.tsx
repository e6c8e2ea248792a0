import { Text } from "@medusajs/ui"
import { useState } from "react"
import { type GroupProgram, groupProgram } from "../../../../domain/earning/group-program"
import type { ProgramSettings } from "../../../../domain/earning/program"
import type { AdminGroupPrograms } from "../../../../types/loyalty-admin"
import { useForm } from "../../../hooks/use-form"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { serverProblems } from "../../../lib/problems"
import { queryKeys } from "../../../lib/query-keys"
import { EntityField } from "../../form/entity-field"
import { FormDrawer } from "../../form/form-drawer"
import { GroupProgramFields } from "./group-program-fields"

interface GroupProgramDrawerProps {
  shop: ProgramSettings
  /** Groups that have a programme already. */
  taken: readonly string[]
  /** What is changed; null for a new one. */
  edited: { group_id: string; name: string; settings: GroupProgram["settings"] } | null
  onClose: () => void
}

/** Sets what is different for one group. */
export const GroupProgramDrawer = ({ shop, taken, edited, onClose }: GroupProgramDrawerProps) => {
  const { t } = useLocale()
  const [first] = useState<GroupProgram>({ group_id: edited?.group_id ?? "", settings: edited?.settings ?? {} })
  const form = useForm(first, groupProgram)
  const [isEmpty, setEmpty] = useState(false)
  const save = useSave<AdminGroupPrograms>({
    refresh: [queryKeys.loyalty],
    done: t("program.groups.saved"),
    onDone: onClose,
  })
  const { group_id, settings } = form.value
  const isTaken = !edited && taken.includes(group_id)
  const nothing = Object.keys(settings).length === 0
  const submit = () => {
    setEmpty(nothing)
    const value = form.check()
    if (!value || nothing || isTaken) return
    save.mutate(
      { path: `${LOYALTY_PATH}/group-programs`, body: value },
      { onError: (error) => form.refuse(serverProblems(error)) },
    )
  }
  return (
    <FormDrawer
      isOpen
      title={edited ? t("program.groups.drawer_edit", { name: edited.name }) : t("program.groups.drawer_new")}
      description={t("program.groups.drawer_hint")}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      error={save.error}
      data-testid="crm-group-program-drawer"
    >
      {!edited && (
        <EntityField
          of="customer_group"
          label={t("program.groups.group")}
          error={isTaken ? t("program.groups.taken") : form.problem("group_id")}
          id={group_id}
          onChange={(id) => form.set({ group_id: id })}
          data-testid="crm-group-picker"
        />
      )}
      {isEmpty && nothing && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("program.groups.nothing_error")}
        </Text>
      )}
      <div className="flex flex-col gap-y-5">
        <GroupProgramFields
          shop={shop}
          own={settings}
          onChange={(own) => form.set({ settings: own })}
          problem={form.problem}
        />
      </div>
    </FormDrawer>
  )
}
