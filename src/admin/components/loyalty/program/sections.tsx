import type { ComponentType, ReactNode } from "react"
import { useLocale } from "../../../hooks/use-locale"
import { WithExample } from "../../example"
import { SectionCard } from "../../section-card"
import { ArrivalExample, PendingDaysField, TriggerField } from "./arrival-fields"
import { BasisExample, BasisFields } from "./basis-fields"
import { CombineExample, CombineField } from "./combine-fields"
import { ExpiryExample, ExpiryFields } from "./expiry-fields"
import { OverdrawnExample, OverdrawnField } from "./overdrawn-fields"
import { RatesExample, RatesFields, RoundingField } from "./rates-fields"
import { RedemptionExample, RedemptionFields } from "./redemption-fields"
import { StatusExample, StatusFields } from "./status-fields"
import type { ProgramFormProps } from "./types"

interface Section {
  key: "status" | "rates" | "basis" | "arrival" | "expiry" | "redemption" | "overdrawn" | "combine"
  fields: (props: ProgramFormProps) => ReactNode
  example: ComponentType<ProgramFormProps>
}

const SECTIONS: readonly Section[] = [
  { key: "status", fields: ({ form }) => <StatusFields form={form} />, example: StatusExample },
  {
    key: "rates",
    fields: ({ form }) => (
      <>
        <RatesFields form={form} />
        <RoundingField form={form} />
      </>
    ),
    example: RatesExample,
  },
  { key: "basis", fields: ({ form }) => <BasisFields form={form} />, example: BasisExample },
  {
    key: "arrival",
    fields: ({ form }) => (
      <>
        <TriggerField form={form} />
        <PendingDaysField form={form} />
      </>
    ),
    example: ArrivalExample,
  },
  { key: "expiry", fields: ({ form }) => <ExpiryFields form={form} />, example: ExpiryExample },
  { key: "redemption", fields: ({ form }) => <RedemptionFields form={form} />, example: RedemptionExample },
  { key: "overdrawn", fields: ({ form }) => <OverdrawnField form={form} />, example: OverdrawnExample },
  { key: "combine", fields: ({ form }) => <CombineField form={form} />, example: CombineExample },
]

/** All settings of the programme, each group beside its example. */
export const ProgramSections = ({ form }: ProgramFormProps) => {
  const { t } = useLocale()
  return SECTIONS.map(({ key, fields, example: SectionExample }) => (
    <SectionCard key={key} title={t(`program.${key}.title`)} data-testid={`crm-program-${key}`}>
      <WithExample example={<SectionExample form={form} />}>{fields({ form })}</WithExample>
    </SectionCard>
  ))
}
