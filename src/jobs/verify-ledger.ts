import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CRM_LEDGER } from "../modules/crm-ledger"
import type CrmLedgerService from "../modules/crm-ledger/service"

/** Nightly: proves every account from its entries. An account that does not agree is blocked for spending until it is rebuilt. */
export default async function verifyLedger(container: MedusaContainer): Promise<void> {
  const ledger: CrmLedgerService = container.resolve(CRM_LEDGER)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { accounts, differences } = await ledger.verify()
  if (differences.length === 0) return logger.info(`crm-verify-ledger: ${accounts} accounts agree with their entries`)
  const [first] = differences
  logger.error(
    `crm-verify-ledger: ${differences.length} differences in ${accounts} accounts, the first: ${JSON.stringify(first)}. ` +
      `Look at POST /admin/crm/ledger/verify, repair with POST /admin/crm/ledger/rebuild.`,
  )
}

export const config = { name: "crm-verify-ledger", schedule: "45 3 * * *" }
