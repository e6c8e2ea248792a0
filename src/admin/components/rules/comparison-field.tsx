import { Select } from "@medusajs/ui"
import type { Measure } from "../../../domain/rules/measure"
import { useLocale } from "../../hooks/use-locale"
import { Field } from "../form/field"
import { NumberInput } from "../form/number-field"

const OPS = ["gte", "gt", "lte", "lt", "between"] as const
type Op = (typeof OPS)[number]

interface ComparisonFieldProps {
  label: string
  error?: string
  className?: string
  measure: Measure
  currency: string
  value: unknown
  onChange: (value: unknown) => void
}

interface Loose {
  op: Op
  value: number
  min: number
  max: number
}

/** Whatever is there so far, as far as it can be read. */
function looseOf(raw: unknown): Loose {
  const given = typeof raw === "object" && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {}
  const number = (value: unknown): number => (typeof value === "number" ? value : Number.NaN)
  return {
    op: OPS.find((op) => op === given.op) ?? "gte",
    value: number(given.value),
    min: number(given.min),
    max: number(given.max),
  }
}

/** "At least", "less than", "between" and the numbers for it. */
export const ComparisonField = ({
  label,
  error,
  className,
  measure,
  currency,
  value,
  onChange,
}: ComparisonFieldProps) => {
  const { t } = useLocale()
  const now = looseOf(value)
  const unit = measure === "money" ? currency.toUpperCase() : measure === "percent" ? "%" : undefined
  const choose = (next: string) => {
    const op = OPS.find((one) => one === next) ?? "gte"
    onChange(
      op === "between"
        ? { op, min: now.value, max: now.max }
        : { op, value: Number.isNaN(now.value) ? now.min : now.value },
    )
  }
  return (
    <Field label={label} error={error} className={className}>
      {(ids) => (
        <div className="flex flex-wrap items-center gap-2">
          <Select size="small" value={now.op} onValueChange={choose}>
            <Select.Trigger {...ids} className="w-auto min-w-[140px]">
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {OPS.map((op) => (
                <Select.Item key={op} value={op}>
                  {t(`rules.builder.ops.${op}`)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {now.op === "between" ? (
            <>
              <NumberInput
                aria-label={`${label}, ${t("rules.builder.value_min")}`}
                unit={unit}
                value={now.min}
                onChange={(min) => onChange({ op: "between", min, max: now.max })}
              />
              <span className="txt-small text-ui-fg-subtle">{t("rules.builder.and")}</span>
              <NumberInput
                aria-label={`${label}, ${t("rules.builder.value_max")}`}
                unit={unit}
                value={now.max}
                onChange={(max) => onChange({ op: "between", min: now.min, max })}
              />
            </>
          ) : (
            <NumberInput
              aria-label={label}
              aria-invalid={Boolean(error)}
              unit={unit}
              value={now.value}
              onChange={(next) => onChange({ op: now.op, value: next })}
            />
          )}
        </div>
      )}
    </Field>
  )
}
