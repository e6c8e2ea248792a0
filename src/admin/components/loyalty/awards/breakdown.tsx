import { CheckMini, MinusMini } from "@medusajs/icons"
import { clx } from "@medusajs/ui"
import type { AwardBreakdown } from "../../../../domain/earning/award"
import { useBreakdownNames } from "../../../hooks/use-breakdown-names"
import { useLocale } from "../../../hooks/use-locale"
import { breakdownLines, type BreakdownLine } from "../../../lib/breakdown"

interface BreakdownProps {
  breakdown: AwardBreakdown
  currency: string
  lineName: (lineId: string) => string | undefined
}

/** How points came about, in words. */
export const Breakdown = ({ breakdown, currency, lineName }: BreakdownProps) => {
  const { t, format } = useLocale()
  const names = useBreakdownNames(breakdown, { currency, line: lineName })
  return (
    <ul className="flex flex-col gap-y-2" aria-label={t("awards.how")} data-testid="crm-breakdown">
      {breakdownLines(breakdown, names, { t, format }).map((line) => (
        <Line key={line.text} line={line} />
      ))}
    </ul>
  )
}

const Line = ({ line: { text, tone, details } }: { line: BreakdownLine }) => (
  <li className="flex gap-x-2" data-tone={tone}>
    <span className="mt-0.5 shrink-0" aria-hidden>
      {tone === "counted" ? (
        <CheckMini className="text-ui-tag-green-icon" />
      ) : (
        <MinusMini className="text-ui-fg-muted" />
      )}
    </span>
    <div className="flex min-w-0 flex-col">
      <span className={clx("txt-small text-pretty", tone === "counted" ? "text-ui-fg-base" : "text-ui-fg-subtle")}>
        {text}
      </span>
      {details.map((detail) => (
        <span key={detail} className="txt-xsmall text-ui-fg-muted text-pretty">
          {detail}
        </span>
      ))}
    </div>
  </li>
)
