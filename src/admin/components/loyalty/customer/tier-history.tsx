import { Text } from "@medusajs/ui"
import { tierName, type TierSettings } from "../../../../domain/tiers/tier"
import type { TierHistoryRow } from "../../../../types/tiers"
import { useLocale } from "../../../hooks/use-locale"
import { isTierReason } from "../../../lib/tier-reasons"

interface TierHistoryProps {
  history: readonly TierHistoryRow[]
  tiers: readonly TierSettings[]
}

/** Every change of a customer's tier, newest first. */
export const TierHistory = ({ history, tiers }: TierHistoryProps) => {
  const { t } = useLocale()
  const nameOf = useTierNames(tiers)
  return (
    <section className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("loyalty.tier.history")}
      </Text>
      {history.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("loyalty.tier.no_history")}
        </Text>
      )}
      <ul className="divide-y" aria-label={t("loyalty.tier.history")}>
        {history.map((row) => (
          <HistoryRow key={row.id} row={row} nameOf={nameOf} />
        ))}
      </ul>
    </section>
  )
}

const useTierNames = (tiers: readonly TierSettings[]) => {
  const { t, language } = useLocale()
  return (id: string): string => {
    const tier = tiers.find((one) => one.id === id)
    return tier ? tierName(tier, language) : t("loyalty.tier.unknown")
  }
}

const HistoryRow = ({ row, nameOf }: { row: TierHistoryRow; nameOf: (id: string) => string }) => {
  const { t, format, points } = useLocale()
  const { from_tier_id: from, to_tier_id: to, reason, bonus_points } = row
  const what = () => {
    if (!to) return t("loyalty.tier.none")
    if (!from) return t("loyalty.tier.placed", { to: nameOf(to) })
    return from === to ? nameOf(to) : t("loyalty.tier.moved", { from: nameOf(from), to: nameOf(to) })
  }
  const reasons = [
    isTierReason(reason) ? t(`loyalty.tier.reasons.${reason}`) : reason,
    ...(bonus_points > 0 ? [`+${points(bonus_points)}`] : []),
  ]
  return (
    <li className="flex items-baseline justify-between gap-x-4 py-2" data-testid="crm-tier-history-row">
      <div className="min-w-0">
        <Text size="small">{what()}</Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {reasons.join(" · ")}
        </Text>
      </div>
      <time dateTime={row.at} className="txt-xsmall text-ui-fg-muted shrink-0">
        {format.dateTime(row.at)}
      </time>
    </li>
  )
}
