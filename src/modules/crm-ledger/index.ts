import { Module } from "@medusajs/framework/utils"
import CrmLedgerService from "./service"

export const CRM_LEDGER = "crm_ledger"

export default Module(CRM_LEDGER, { service: CrmLedgerService })
