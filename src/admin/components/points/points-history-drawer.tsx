import { Button, Drawer } from "@medusajs/ui"
import { useLocale } from "../../hooks/use-locale"
import { PointsHistory } from "./points-history"

/** The button "Show all" and the drawer with the whole history behind it. */
export const PointsHistoryDrawer = ({ customerId }: { customerId: string }) => {
  const { t } = useLocale()
  return (
    <Drawer>
      <Drawer.Trigger asChild>
        <Button size="small" variant="secondary" type="button" data-testid="crm-points-show-all">
          {t("points.show_all")}
        </Button>
      </Drawer.Trigger>
      <Drawer.Content data-testid="crm-points-history">
        <Drawer.Header>
          <Drawer.Title>{t("points.history.title")}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">{t("points.history.hint")}</Drawer.Description>
        </Drawer.Header>
        <PointsHistory customerId={customerId} />
      </Drawer.Content>
    </Drawer>
  )
}
