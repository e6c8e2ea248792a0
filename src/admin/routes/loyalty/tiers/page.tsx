import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { TiersView } from "../../../components/loyalty/tiers/tiers-view"
import { Page } from "../../../components/page"
import { QueryView } from "../../../components/query-view"
import { useTiers } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"

const TiersPage = () => {
  const { t } = useLocale()
  const query = useTiers()
  return (
    <Page title={t("tiers.title")} hint={t("tiers.hint")} data-testid="crm-tiers-page">
      <QueryView query={query} lines={8}>
        {(data) => <TiersView data={data} />}
      </QueryView>
    </Page>
  )
}

export const config = defineRouteConfig({ label: "loyalty.menu_tiers", translationNs: "crm", rank: 1 })

export const handle = { breadcrumb: () => <Crumb of="loyalty.menu_tiers" /> }

export default TiersPage
