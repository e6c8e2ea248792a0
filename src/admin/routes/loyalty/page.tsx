import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Gift } from "@medusajs/icons"
import { Crumb } from "../../components/crumb"
import { GroupPrograms } from "../../components/loyalty/program/group-programs"
import { ProgramForm } from "../../components/loyalty/program/program-form"
import { Page } from "../../components/page"
import { QueryView } from "../../components/query-view"
import { useProgram } from "../../hooks/use-loyalty"
import { useLocale } from "../../hooks/use-locale"

const ProgramPage = () => {
  const { t } = useLocale()
  const query = useProgram()
  return (
    <Page title={t("program.title")} hint={t("program.hint")} data-testid="crm-program-page">
      <QueryView query={query} lines={8}>
        {(data) => (
          <>
            <ProgramForm data={data} />
            <GroupPrograms shop={data.program} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

export const config = defineRouteConfig({ label: "loyalty.menu", icon: Gift, translationNs: "crm" })

export const handle = { breadcrumb: () => <Crumb of="loyalty.menu" /> }

export default ProgramPage
