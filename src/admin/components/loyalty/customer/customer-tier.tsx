import { LockClosedSolidMini } from "@medusajs/icons"
import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { tierName } from "../../../../domain/tiers/tier"
import type { AdminCustomerTier } from "../../../../types/tiers"
import { useCustomerTier } from "../../../hooks/use-customer-loyalty"
import { useTiers } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { metricValue } from "../../../lib/tier-words"
import { QueryView } from "../../query-view"
import { TierBadge } from "../tier-badge"
import { TierDrawer } from "./tier-drawer"
import { TierProgress } from "./tier-progress"

/** The tier that a customer holds and the way to the next one. */
export const CustomerTier = ({ customerId }: { customerId: string }) => {
  const { t } = useLocale()
  const query = useCustomerTier(customerId)
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex flex-col" data-testid="crm-tier">
      <QueryView query={query} lines={2}>
        {(data) => (
          <div className="flex flex-col gap-y-3 px-6 py-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Held data={data} />
              <Button
                size="small"
                variant="secondary"
                type="button"
                onClick={() => setOpen(true)}
                data-testid="crm-tier-change"
              >
                {t("loyalty.tier.change")}
              </Button>
            </div>
            <NextTier data={data} />
            <Dates data={data} />
            {isOpen && <TierDrawer customerId={customerId} data={data} onClose={() => setOpen(false)} />}
          </div>
        )}
      </QueryView>
    </div>
  )
}

const Held = ({ data: { tier, since, locked } }: { data: AdminCustomerTier }) => {
  const { t, format } = useLocale()
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {tier ? <TierBadge tier={tier} /> : <Text size="small">{t("loyalty.tier.none")}</Text>}
      {tier && since && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("loyalty.tier.since", { date: format.date(since) })}
        </Text>
      )}
      {locked && (
        <Badge size="2xsmall" className="gap-x-1">
          <LockClosedSolidMini />
          {t("loyalty.tier.locked")}
        </Badge>
      )}
    </div>
  )
}

const NextTier = ({ data: { next, value, tier } }: { data: AdminCustomerTier }) => {
  const { t, format, language } = useLocale()
  const metric = useTiers({ enabled: next !== null }).data?.ladder.metric
  if (!next) {
    if (!tier) return null
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("loyalty.tier.top")}
      </Text>
    )
  }
  if (!metric) return null
  const name = tierName(next.tier, language)
  return (
    <TierProgress
      label={t("loyalty.tier.progress", { tier: name })}
      done={Math.max(0, value)}
      goal={value + next.missing}
      text={t("loyalty.tier.next", { missing: metricValue(next.missing, metric, { t, format }), tier: name })}
    />
  )
}

const Dates = ({ data: { review_due_at, grace_until } }: { data: AdminCustomerTier }) => {
  const { t, format } = useLocale()
  if (grace_until) {
    return (
      <Text size="xsmall" className="text-ui-tag-orange-text">
        {t("loyalty.tier.grace", { date: format.date(grace_until) })}
      </Text>
    )
  }
  if (!review_due_at) return null
  return (
    <Text size="xsmall" className="text-ui-fg-muted">
      {t("loyalty.tier.review", { date: format.date(review_due_at) })}
    </Text>
  )
}
