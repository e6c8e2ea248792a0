import { clx } from "@medusajs/ui"
import { useLocale } from "../hooks/use-locale"

interface PointsAmountProps {
  value: number
  /** With a plus or minus sign, gains in green. */
  signed?: boolean
  className?: string
  "data-testid"?: string
}

/** Points in the reader's notation. The plain number stands in the `value` attribute. */
export const PointsAmount = ({ value, signed = false, className, "data-testid": testId }: PointsAmountProps) => {
  const { format } = useLocale()
  return (
    <data
      value={value}
      className={clx(
        "whitespace-nowrap tabular-nums",
        { "text-ui-tag-green-text": signed && value > 0, "text-ui-fg-error": !signed && value < 0 },
        className,
      )}
      data-testid={testId}
    >
      {signed ? format.signed(value) : format.number(value)}
    </data>
  )
}
