import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminOrderPoints } from "../../../../types/loyalty-admin"
import { useLocale } from "../../../hooks/use-locale"
import { PointsAmount } from "../../points-amount"
import { PointEntries } from "../../points/point-entries"
import { StatTile, StatTiles } from "../../stat-tile"
import { Breakdown } from "./breakdown"

interface OrderPointsProps {
  data: AdminOrderPoints
  currency: string
  lineName: (lineId: string) => string | undefined
}

/** What an order brought and used, why, and the entries behind it. */
export const OrderPoints = ({ data, currency, lineName }: OrderPointsProps) => {
  const { t, format } = useLocale()
  const { earned, pending, spent, spent_amount, excess, reason, breakdown, entries } = data
  return (
    <>
      <StatTiles>
        <StatTile label={t("awards.earned")} value={<PointsAmount value={earned} data-testid="crm-order-earned" />} />
        {pending > 0 && (
          <StatTile
            label={t("awards.pending")}
            value={<PointsAmount value={pending} data-testid="crm-order-pending" />}
            hint={t("awards.pending_hint")}
          />
        )}
        {spent > 0 && (
          <StatTile
            label={t("awards.spent")}
            value={<PointsAmount value={spent} data-testid="crm-order-spent" />}
            hint={t("awards.spent_worth", { money: format.money(spent_amount, currency) })}
          />
        )}
        {excess > 0 && (
          <StatTile label={t("awards.excess")} value={<PointsAmount value={excess} />} hint={t("awards.excess_hint")} />
        )}
      </StatTiles>
      {reason && (
        <div className="px-6 py-4">
          <Text size="small" weight="plus">
            {t("awards.nothing")}
          </Text>
          <Text size="small" className="text-ui-fg-subtle" data-testid="crm-order-reason">
            {t(`awards.reasons.${reason}`)}
          </Text>
        </div>
      )}
      {!breakdown && !reason && entries.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4" data-testid="crm-order-unjudged">
          {t("awards.no_entries")}
        </Text>
      )}
      {breakdown && !reason && <Explanation breakdown={breakdown} currency={currency} lineName={lineName} />}
      {entries.length > 0 && <PointEntries entries={entries} withWhy label={t("awards.entries")} />}
    </>
  )
}

type ExplanationProps = Omit<OrderPointsProps, "data"> & { breakdown: NonNullable<AdminOrderPoints["breakdown"]> }

const Explanation = (props: ExplanationProps) => {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-3">
      <Button
        size="small"
        variant="secondary"
        type="button"
        className="w-fit"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        data-testid="crm-order-how"
      >
        {isOpen ? t("awards.hide") : t("awards.how")}
      </Button>
      {isOpen && <Breakdown {...props} />}
    </div>
  )
}
