import { Label, Switch } from "@medusajs/ui"
import { useId } from "react"
import { FieldNote, type FieldWords } from "./field"

interface SwitchFieldProps extends FieldWords {
  value: boolean
  onChange: (value: boolean) => void
  "data-testid"?: string
}

/** On or off, with what it means beside it. */
export const SwitchField = ({ label, hint, error, value, onChange, "data-testid": testId }: SwitchFieldProps) => {
  const id = useId()
  return (
    <div className="flex items-start gap-x-3">
      <Switch
        id={id}
        size="small"
        className="mt-0.5 shrink-0"
        checked={value}
        onCheckedChange={onChange}
        aria-describedby={`${id}-note`}
        data-testid={testId}
      />
      <div className="flex min-w-0 flex-col gap-y-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        <FieldNote id={`${id}-note`} hint={hint} error={error} />
      </div>
    </div>
  )
}
