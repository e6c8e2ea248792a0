import type { ReactNode } from "react"
import type { ProgramSettings } from "../../../../domain/earning/program"
import type { Form } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import type { GroupSettingKey, GroupSettings } from "../../../lib/group-differences"
import { SwitchField } from "../../form/switch-field"
import { ArrivalExample, PendingDaysField, TriggerField } from "./arrival-fields"
import { BasisExample, BasisFields } from "./basis-fields"
import { CombineExample, CombineField } from "./combine-fields"
import { ExpiryExample, ExpiryFields } from "./expiry-fields"
import { OverdrawnExample, OverdrawnField } from "./overdrawn-fields"
import { RatesExample, RatesFields, RoundingField } from "./rates-fields"
import { RedemptionExample, RedemptionFields } from "./redemption-fields"
import { EnabledField } from "./status-fields"
import type { ProgramFormProps } from "./types"

interface Choice {
  key: GroupSettingKey
  title:
    | "program.status.title"
    | "program.rates.title"
    | "program.rates.rounding"
    | "program.basis.title"
    | "program.arrival.trigger"
    | "program.arrival.pending_days"
    | "program.expiry.title"
    | "program.redemption.title"
    | "program.overdrawn.title"
    | "program.combine.title"
  fields: (props: ProgramFormProps) => ReactNode
}

const CHOICES: readonly Choice[] = [
  { key: "enabled", title: "program.status.title", fields: ({ form }) => <EnabledField form={form} /> },
  {
    key: "rates",
    title: "program.rates.title",
    fields: ({ form }) => (
      <>
        <RatesFields form={form} />
        <RatesExample form={form} />
      </>
    ),
  },
  { key: "rounding", title: "program.rates.rounding", fields: ({ form }) => <RoundingField form={form} /> },
  {
    key: "basis",
    title: "program.basis.title",
    fields: ({ form }) => (
      <>
        <BasisFields form={form} />
        <BasisExample form={form} />
      </>
    ),
  },
  {
    key: "trigger",
    title: "program.arrival.trigger",
    fields: ({ form }) => (
      <>
        <TriggerField form={form} />
        <ArrivalExample form={form} />
      </>
    ),
  },
  {
    key: "pending_days",
    title: "program.arrival.pending_days",
    fields: ({ form }) => (
      <>
        <PendingDaysField form={form} />
        <ArrivalExample form={form} />
      </>
    ),
  },
  {
    key: "expiry",
    title: "program.expiry.title",
    fields: ({ form }) => (
      <>
        <ExpiryFields form={form} />
        <ExpiryExample form={form} />
      </>
    ),
  },
  {
    key: "redemption",
    title: "program.redemption.title",
    fields: ({ form }) => (
      <>
        <RedemptionFields form={form} />
        <RedemptionExample form={form} />
      </>
    ),
  },
  {
    key: "overdrawn",
    title: "program.overdrawn.title",
    fields: ({ form }) => (
      <>
        <OverdrawnField form={form} />
        <OverdrawnExample form={form} />
      </>
    ),
  },
  {
    key: "rules_combine",
    title: "program.combine.title",
    fields: ({ form }) => (
      <>
        <CombineField form={form} />
        <CombineExample form={form} />
      </>
    ),
  },
]

interface GroupProgramFieldsProps {
  shop: ProgramSettings
  own: GroupSettings
  onChange: (own: GroupSettings) => void
  problem: (path: string) => string | undefined
}

/** One switch per setting; what is switched on can be set otherwise than in the shop. */
export const GroupProgramFields = ({ shop, own, onChange, problem }: GroupProgramFieldsProps) => {
  const { t } = useLocale()
  const form: Form<ProgramSettings> = {
    value: { ...shop, ...own },
    set: (patch) => onChange({ ...own, ...patch }),
    problem: (path) => problem(`settings.${path}`),
  }
  const toggle = (key: GroupSettingKey, isOwn: boolean) => {
    const { [key]: _dropped, ...rest } = own
    onChange(isOwn ? { ...own, [key]: shop[key] } : rest)
  }
  return CHOICES.map(({ key, title, fields }) => {
    const isOwn = own[key] !== undefined
    return (
      <section key={key} className="border-ui-border-base flex flex-col gap-y-4 border-b pb-5 last:border-b-0">
        <SwitchField
          label={t(title)}
          hint={isOwn ? t("program.groups.differs") : t("program.groups.as_shop")}
          value={isOwn}
          onChange={(next) => toggle(key, next)}
          data-testid={`crm-own-${key}`}
        />
        {isOwn && <div className="flex flex-col gap-y-4 pl-1">{fields({ form })}</div>}
      </section>
    )
  })
}
