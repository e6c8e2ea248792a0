import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types"
import { Gift } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { AdjustPoints } from "../components/loyalty/customer/adjust-points"
import { CustomerTier } from "../components/loyalty/customer/customer-tier"
import { Holds } from "../components/loyalty/customer/holds"
import { PointEntries } from "../components/points/point-entries"
import { PointsHistoryDrawer } from "../components/points/points-history-drawer"
import { PointsSummary } from "../components/points/points-summary"
import { QueryView } from "../components/query-view"
import { SectionCard } from "../components/section-card"
import { EmptyState } from "../components/states"
import { useCustomerPoints } from "../hooks/use-customer-points"
import { useLocale } from "../hooks/use-locale"

const LATEST = 5

const CustomerPointsWidget = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const { t } = useLocale()
  const query = useCustomerPoints(customer.id, { limit: LATEST })
  const hasEntries = query.data !== undefined && query.data.count > 0
  return (
    <SectionCard
      title={t("points.title")}
      actions={
        query.data && (
          <div className="flex flex-wrap gap-2">
            <AdjustPoints customerId={customer.id} balances={query.data.points} />
            {hasEntries && <PointsHistoryDrawer customerId={customer.id} />}
          </div>
        )
      }
      data-testid="crm-points-widget"
    >
      <QueryView query={query} lines={6}>
        {(data) => (
          <>
            <PointsSummary data={data} />
            <CustomerTier customerId={customer.id} />
            {data.points.held > 0 && <Holds customerId={customer.id} />}
            {hasEntries ? (
              <div>
                <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle px-6 pb-1 pt-4">
                  {t("points.recent")}
                </Text>
                <PointEntries entries={data.entries} label={t("points.recent")} data-testid="crm-points-entries" />
              </div>
            ) : (
              <EmptyState
                icon={<Gift />}
                title={data.points.pending > 0 ? t("points.no_entries_title") : t("points.empty_title")}
                hint={t("points.empty_hint")}
              />
            )}
          </>
        )}
      </QueryView>
    </SectionCard>
  )
}

export const config = defineWidgetConfig({ zone: "customer.details.side.after", id: "crm-customer-points" })

export default CustomerPointsWidget
