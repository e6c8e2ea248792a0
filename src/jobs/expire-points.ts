import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { expirePointsWorkflow } from "../workflows/expiry/expire-points"
import { warnExpiringWorkflow } from "../workflows/expiry/warn-expiring"

/** Nightly: points that are no longer valid go, and customers whose points will go soon are told. */
export default async function expirePoints(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { result } = await expirePointsWorkflow(container).run({ input: {} })
  logger.info(`crm-expire-points: ${result.amount} points of ${result.lots} lots expired`)
  const { result: warned } = await warnExpiringWorkflow(container).run({ input: {} })
  logger.info(`crm-expire-points: ${warned.customers} customers told of points that expire soon`)
}

export const config = { name: "crm-expire-points", schedule: "5 1 * * *" }
