import { Module } from "@medusajs/framework/utils"
import CrmLoyaltyService from "./service"

export const CRM_LOYALTY = "crm_loyalty"

export default Module(CRM_LOYALTY, { service: CrmLoyaltyService })
