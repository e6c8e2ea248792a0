import { Select } from "@medusajs/ui"
import { Field, type FieldWords } from "./field"

export interface Option<V extends string> {
  value: V
  label: string
}

interface SelectFieldProps<V extends string> extends FieldWords {
  value: V | ""
  onChange: (value: V) => void
  options: readonly Option<V>[]
  placeholder?: string
  className?: string
  "data-testid"?: string
}

/** One of several. */
export const SelectField = <V extends string>({
  label,
  hint,
  error,
  value,
  onChange,
  options,
  placeholder,
  className,
  "data-testid": testId,
}: SelectFieldProps<V>) => (
  <Field label={label} hint={hint} error={error} className={className}>
    {(ids) => (
      <Select
        size="small"
        value={value}
        onValueChange={(next) => {
          const chosen = options.find((option) => option.value === next)
          if (chosen) onChange(chosen.value)
        }}
      >
        <Select.Trigger {...ids} data-testid={testId}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content className="max-h-[280px]">
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    )}
  </Field>
)
