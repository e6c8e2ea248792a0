import { Module } from "@medusajs/framework/utils"
import CrmInsightsService from "./service"

export const CRM_INSIGHTS = "crm_insights"

export default Module(CRM_INSIGHTS, { service: CrmInsightsService })
