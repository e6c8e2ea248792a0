import { Input, Textarea } from "@medusajs/ui"
import { Field, type FieldWords } from "./field"

interface TextFieldProps extends FieldWords {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  type?: "text" | "date" | "time" | "datetime-local"
  /** Several lines. */
  isLong?: boolean
  className?: string
  "data-testid"?: string
}

/** Text, a day, a time or a moment. */
export const TextField = ({
  label,
  hint,
  error,
  value,
  onChange,
  type = "text",
  isLong,
  className,
  ...rest
}: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} className={className}>
    {(ids) =>
      isLong ? (
        <Textarea {...ids} {...rest} rows={3} value={value} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input
          {...ids}
          {...rest}
          type={type}
          size="small"
          autoComplete="off"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    }
  </Field>
)
