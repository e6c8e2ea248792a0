import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Crumb } from "../../../components/crumb"
import { QuoteView } from "../../../components/loyalty/quote/quote-view"

const QuotePage = () => <QuoteView />

export const config = defineRouteConfig({ label: "loyalty.menu_quote", translationNs: "crm", rank: 3 })

export const handle = { breadcrumb: () => <Crumb of="loyalty.menu_quote" /> }

export default QuotePage
