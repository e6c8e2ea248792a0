import { Select } from "@medusajs/ui"
import { useLocale } from "../../hooks/use-locale"
import { Field } from "../form/field"
import { NumberInput } from "../form/number-field"

const KINDS = ["ever", "days", "this_month", "last_months"] as const

interface WindowFieldProps {
  label: string
  error?: string
  value: unknown
  onChange: (value: unknown) => void
}

/** Over which time a figure is counted. */
export const WindowField = ({ label, error, value, onChange }: WindowFieldProps) => {
  const { t } = useLocale()
  const given = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const kind = KINDS.find((one) => one === given.kind) ?? "ever"
  const amount = kind === "days" ? given.days : given.months
  const set = (next: string, count: number) => {
    const chosen = KINDS.find((one) => one === next) ?? "ever"
    onChange(
      chosen === "days"
        ? { kind: chosen, days: count }
        : chosen === "last_months"
          ? { kind: chosen, months: count }
          : { kind: chosen },
    )
  }
  return (
    <Field label={label} error={error}>
      {(ids) => (
        <div className="flex flex-wrap items-center gap-2">
          <Select size="small" value={kind} onValueChange={(next) => set(next, next === "days" ? 30 : 3)}>
            <Select.Trigger {...ids} className="w-auto min-w-[160px]">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {KINDS.map((one) => (
                <Select.Item key={one} value={one}>
                  {t(`rules.builder.windows.${one}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {(kind === "days" || kind === "last_months") && (
            <NumberInput
              aria-label={`${label}, ${t(kind === "days" ? "rules.builder.days" : "rules.builder.months")}`}
              unit={t(kind === "days" ? "rules.builder.days" : "rules.builder.months")}
              value={typeof amount === "number" ? amount : Number.NaN}
              onChange={(count) => set(kind, count)}
            />
          )}
        </div>
      )}
    </Field>
  )
}
