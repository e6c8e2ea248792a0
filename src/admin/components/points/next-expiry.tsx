import { Badge } from "@medusajs/ui"
import type { PointBalances } from "../../../types/loyalty"
import { useLocale } from "../../hooks/use-locale"
import { daysLeft } from "../../lib/format"
import { DefinitionRow } from "../definition-list"

const SOON_DAYS = 30

/** "120 points, valid through 30/11/2026", with the days left when they are few. */
export const NextExpiry = ({ expiry }: { expiry: NonNullable<PointBalances["next_expiry"]> }) => {
  const { t, format, points } = useLocale()
  const days = daysLeft(expiry.expires_at, new Date())
  const isSoon = days <= SOON_DAYS
  const left = days > 0 ? t("points.days_left", { count: days, days: format.number(days) }) : t("points.last_day")
  return (
    <DefinitionRow
      term={isSoon ? t("points.expiring_soon") : t("points.next_expiry")}
      data-testid="crm-points-next-expiry"
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span>
          <data value={expiry.points}>{points(expiry.points)}</data>
          {", "}
          <time dateTime={expiry.expires_at}>
            {t("points.valid_through", { date: format.lastDay(expiry.expires_at) })}
          </time>
        </span>
        {isSoon && (
          <Badge size="2xsmall" color="orange">
            {left}
          </Badge>
        )}
      </span>
    </DefinitionRow>
  )
}
