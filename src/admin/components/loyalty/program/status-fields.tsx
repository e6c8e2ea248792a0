import { useLocale } from "../../../hooks/use-locale"
import { fromLocalInput, toLocalInput } from "../../../lib/dates"
import { SwitchField } from "../../form/switch-field"
import { TextField } from "../../form/text-field"
import { WorkedExample } from "../../worked-example"
import type { ProgramFormProps } from "./types"

export const EnabledField = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <SwitchField
      label={t("program.status.enabled")}
      hint={t("program.status.enabled_hint")}
      value={form.value.enabled}
      onChange={(enabled) => form.set({ enabled })}
      data-testid="crm-program-enabled"
    />
  )
}

export const StatusFields = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return (
    <>
      <EnabledField form={form} />
      <TextField
        type="datetime-local"
        className="max-w-[280px]"
        label={t("program.status.award_from")}
        hint={t("program.status.award_from_hint")}
        error={form.problem("award_from")}
        value={toLocalInput(form.value.award_from)}
        onChange={(value) => form.set({ award_from: fromLocalInput(value) })}
        data-testid="crm-program-award-from"
      />
    </>
  )
}

export const StatusExample = ({ form }: ProgramFormProps) => {
  const { t, format } = useLocale()
  const { enabled, award_from } = form.value
  const sentences = () => [
    t(enabled ? "program.status.example_on" : "program.status.example_off"),
    ...(enabled && award_from ? [t("program.status.example_from", { at: format.dateTime(award_from) })] : []),
  ]
  return <WorkedExample sentences={sentences} data-testid="crm-example-status" />
}
