import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { RulesView } from "../../../components/loyalty/rules/rules-view"

const RulesPage = () => <RulesView />

export const config = defineRouteConfig({ label: "loyalty.menu_rules", translationNs: "crm", rank: 2 })

export const handle = { breadcrumb: () => <Crumb of="loyalty.menu_rules" /> }

export default RulesPage
