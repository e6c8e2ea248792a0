import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderPoints } from "../components/loyalty/awards/order-points"
import { QueryView } from "../components/query-view"
import { SectionCard } from "../components/section-card"
import { useLocale } from "../hooks/use-locale"
import { useOrderPoints } from "../hooks/use-order-points"

const OrderPointsWidget = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useLocale()
  const query = useOrderPoints(order.id)
  const lineName = (lineId: string) => order.items?.find((item) => item.id === lineId)?.title
  return (
    <SectionCard title={t("awards.title")} data-testid="crm-order-points">
      <QueryView query={query} lines={4}>
        {(data) => <OrderPoints data={data} currency={order.currency_code} lineName={lineName} />}
      </QueryView>
    </SectionCard>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.side.after", id: "crm-order-points" })

export default OrderPointsWidget
