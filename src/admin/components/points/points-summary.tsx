import { Text } from "@medusajs/ui"
import type { AdminCustomerPoints } from "../../../types/loyalty"
import { useLocale } from "../../hooks/use-locale"
import { DefinitionList, DefinitionRow } from "../definition-list"
import { PointsAmount } from "../points-amount"
import { StatTile, StatTiles } from "../stat-tile"
import { NextExpiry } from "./next-expiry"

/** What the customer can spend now, and the figures around it. */
export const PointsSummary = ({ data }: { data: AdminCustomerPoints }) => {
  const { t, format } = useLocale()
  const { available, ranking, pending, held, next_expiry } = data.points
  const isWorthMoney = data.point_value !== null && available > 0
  return (
    <>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">
          {t("points.available")}
        </Text>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <PointsAmount
            value={available}
            className="text-3xl font-medium leading-9"
            data-testid="crm-points-available"
          />
          {isWorthMoney && (
            <Text size="small" className="text-ui-fg-subtle" data-testid="crm-points-worth">
              {t("points.worth", { money: format.money(available * (data.point_value ?? 0), data.currency_code) })}
            </Text>
          )}
        </div>
      </div>
      <StatTiles>
        <StatTile
          label={t("points.ranking")}
          value={<PointsAmount value={ranking} data-testid="crm-points-ranking" />}
          hint={t("points.ranking_hint")}
        />
        <StatTile
          label={t("points.pending")}
          value={<PointsAmount value={pending} data-testid="crm-points-pending" />}
          hint={t("points.pending_hint")}
        />
      </StatTiles>
      {(held > 0 || next_expiry) && (
        <DefinitionList>
          {held > 0 && (
            <DefinitionRow term={t("points.held")}>
              <PointsAmount value={held} data-testid="crm-points-held" />
            </DefinitionRow>
          )}
          {next_expiry && <NextExpiry expiry={next_expiry} />}
        </DefinitionList>
      )}
    </>
  )
}
