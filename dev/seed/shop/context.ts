import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

export type Context = { container: MedusaContainer; say: (message: string) => void }

/** `say` prints a line that the start script passes on to the person who waits. */
export function contextOf(container: MedusaContainer): Context {
  const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  return { container, say: (message) => logger.info(`demo: ${message}`) }
}
