import { clx, Label } from "@medusajs/ui"
import { useId } from "react"
import { weekdayText } from "../../../domain/rules/text"
import { useLocale } from "../../hooks/use-locale"
import { FieldNote } from "../form/field"

interface ChipsFieldProps<V> {
  label: string
  error?: string
  options: readonly { value: V; label: string }[]
  value: readonly V[]
  onChange: (value: V[]) => void
  className?: string
}

/** Any number of a few choices, each a button that is pressed or not. */
export const ChipsField = <V extends string | number | boolean>({
  label,
  error,
  options,
  value,
  onChange,
  className,
}: ChipsFieldProps<V>) => {
  const id = useId()
  return (
    <div className={clx("flex flex-col gap-y-1", className)} role="group" aria-labelledby={id}>
      <Label id={id} size="small" weight="plus">
        {label}
      </Label>
      <div className="flex flex-wrap gap-1">
        {options.map((option) => {
          const isOn = value.includes(option.value)
          return (
            <button
              key={String(option.value)}
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange(isOn ? value.filter((one) => one !== option.value) : [...value, option.value])}
              className={clx(
                "txt-compact-small focus-visible:shadow-borders-focus rounded-md border px-2 py-1 outline-none",
                isOn
                  ? "bg-ui-bg-interactive text-ui-fg-on-color border-transparent"
                  : "bg-ui-bg-field border-ui-border-base text-ui-fg-base hover:bg-ui-bg-field-hover",
              )}
            >
              {option.label}
            </button>
          )
        })}
      </div>
      <FieldNote id={`${id}-note`} error={error} />
    </div>
  )
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

type WeekdaysFieldProps = Omit<ChipsFieldProps<number>, "options" | "value"> & { value: readonly unknown[] }

export const WeekdaysField = ({ value, ...props }: WeekdaysFieldProps) => {
  const { language } = useLocale()
  const options = WEEKDAYS.map((day) => ({ value: day, label: upper(weekdayText(day)[language]) }))
  return (
    <ChipsField {...props} options={options} value={value.filter((day): day is number => typeof day === "number")} />
  )
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
