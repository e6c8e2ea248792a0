import { Alert, Badge, Text } from "@medusajs/ui"
import { programSettings, type ProgramSettings } from "../../../../domain/earning/program"
import type { AdminProgram } from "../../../../types/loyalty-admin"
import { useForm } from "../../../hooks/use-form"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { changedParts } from "../../../lib/changed-parts"
import { serverProblems } from "../../../lib/problems"
import { queryKeys } from "../../../lib/query-keys"
import { SaveBar } from "../../form/save-bar"
import { ProgramSections } from "./sections"

/** The programme as a form; saves only the groups that were changed. */
export const ProgramForm = ({ data }: { data: AdminProgram }) => {
  const { t, format, describe } = useLocale()
  const form = useForm<ProgramSettings>(data.program, programSettings)
  const save = useSave<AdminProgram>({
    refresh: [queryKeys.loyalty],
    done: t("program.saved"),
    onDone: ({ program }) => form.reset(program),
  })
  const submit = () => {
    const value = form.check()
    if (!value) return
    save.mutate(
      { path: `${LOYALTY_PATH}/program`, body: changedParts(data.program, value) },
      { onError: (error) => form.refuse(serverProblems(error, ["program"])) },
    )
  }
  const { number, valid_from } = data.version
  return (
    <form
      noValidate
      className="flex flex-col gap-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="flex flex-wrap items-center gap-2 px-2">
        <Badge size="2xsmall" color={data.program.enabled ? "green" : "grey"}>
          {t(data.program.enabled ? "program.on" : "program.off")}
        </Badge>
        <Text size="xsmall" className="text-ui-fg-muted" data-testid="crm-version">
          {t("program.version", { number: format.number(number), at: format.dateTime(valid_from) })}
        </Text>
      </div>
      <ProgramSections form={form} />
      {save.isError && (
        <Alert variant="error" role="alert" data-testid="crm-refusal">
          {describe(save.error)}
        </Alert>
      )}
      <SaveBar
        isShown={form.isDirty}
        hasProblems={Object.keys(form.problems).length > 0}
        isSaving={save.isPending}
        onDiscard={() => {
          form.reset()
          save.reset()
        }}
      />
    </form>
  )
}
