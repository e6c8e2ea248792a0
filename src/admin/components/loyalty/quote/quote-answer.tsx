import { Text } from "@medusajs/ui"
import type { AdminQuote } from "../../../../types/loyalty-admin"
import { useLocale } from "../../../hooks/use-locale"
import { PointsAmount } from "../../points-amount"
import { Breakdown } from "../awards/breakdown"
import type { QuoteValues } from "./quote-values"

interface QuoteAnswerProps {
  answer: AdminQuote
  /** The order that was asked about. */
  asked: QuoteValues
  isStale: boolean
}

/** The points, and how they came about. */
export const QuoteAnswer = ({ answer, asked, isStale }: QuoteAnswerProps) => {
  const { t } = useLocale()
  const { points, reason, breakdown } = answer
  return (
    <div className="flex flex-col gap-y-4 px-6 py-4" data-testid="crm-quote-answer">
      {isStale && (
        <Text size="xsmall" role="status" className="text-ui-tag-orange-text">
          {t("quote.stale")}
        </Text>
      )}
      <div>
        <Text size="small" className="text-ui-fg-subtle">
          {t(points > 0 ? "quote.earns" : "quote.earns_nothing")}
        </Text>
        <PointsAmount value={points} className="text-3xl font-medium leading-9" data-testid="crm-quote-points" />
        {reason && (
          <Text size="small" className="text-ui-fg-base">
            {t(`awards.reasons.${reason}`)}
          </Text>
        )}
      </div>
      <Breakdown
        breakdown={breakdown}
        currency={asked.currency_code}
        lineName={(lineId) => asked.items[Number(lineId) - 1]?.name}
      />
    </div>
  )
}
