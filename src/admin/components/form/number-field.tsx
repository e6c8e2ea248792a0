import { clx, Input } from "@medusajs/ui"
import { useLayoutEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocale } from "../../hooks/use-locale"
import { editableNumber, readNumber } from "../../lib/number-input"
import { Field, type FieldWords } from "./field"

interface NumberFieldProps extends FieldWords {
  /** NaN while nothing is filled in. */
  value: number
  onChange: (value: number) => void
  /** Behind the number: points, days, đ. */
  unit?: string
  className?: string
  "data-testid"?: string
}

/** A number in the reader's notation: grouped while it stands, plain digits while it is typed. */
export const NumberField = ({ className, label, hint, error, ...input }: NumberFieldProps) => (
  <Field label={label} hint={hint} error={error} className={className}>
    {(ids) => <NumberInput {...input} {...ids} />}
  </Field>
)

interface NumberInputProps {
  id?: string
  value: number
  onChange: (value: number) => void
  unit?: string
  "aria-label"?: string
  "aria-describedby"?: string
  "aria-invalid"?: boolean
  "data-testid"?: string
}

export const NumberInput = ({ value, onChange, unit, ...attributes }: NumberInputProps) => {
  const { format } = useLocale()
  const { i18n } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const isTyping = typed !== undefined
  // the digits that replace the grouped number are marked, so that typing replaces the whole
  useLayoutEffect(() => {
    if (isTyping) input.current?.select()
  }, [isTyping])
  const shown = Number.isNaN(value) ? "" : format.number(value)
  return (
    <div className="relative">
      <Input
        {...attributes}
        ref={input}
        size="small"
        inputMode="decimal"
        autoComplete="off"
        className={clx("tabular-nums", { "pr-16": unit })}
        value={typed ?? shown}
        onFocus={() => setTyped(editableNumber(value, i18n.language))}
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(readNumber(target.value, i18n.language))
        }}
      />
      {unit && (
        <span className="txt-compact-small text-ui-fg-muted pointer-events-none absolute inset-y-0 right-2 flex items-center">
          {unit}
        </span>
      )}
    </div>
  )
}
