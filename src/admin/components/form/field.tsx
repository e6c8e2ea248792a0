import { clx, Label, Text } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

export interface FieldWords {
  label: string
  /** What the setting does, in a sentence. */
  hint?: string
  /** What is wrong with what was typed. */
  error?: string
}

interface FieldProps extends FieldWords {
  className?: string
  children: (ids: { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean }) => ReactNode
}

/** A name over an input, help and refusal under it, tied together for screen readers. */
export const Field = ({ label, hint, error, className, children }: FieldProps) => {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  return (
    <div className={clx("flex min-w-0 flex-col gap-y-1", className)} data-invalid={error ? "" : undefined}>
      <Label size="small" weight="plus" htmlFor={id}>
        {label}
      </Label>
      {children({ id, "aria-describedby": note ? noteId : undefined, "aria-invalid": Boolean(error) })}
      <FieldNote id={noteId} hint={hint} error={error} />
    </div>
  )
}

export const FieldNote = ({ id, hint, error }: { id: string; hint?: string; error?: string }) => {
  if (!error && !hint) return null
  return (
    <Text
      id={id}
      size="xsmall"
      role={error ? "alert" : undefined}
      className={clx("text-pretty", error ? "text-ui-fg-error" : "text-ui-fg-subtle")}
    >
      {error ?? hint}
    </Text>
  )
}
