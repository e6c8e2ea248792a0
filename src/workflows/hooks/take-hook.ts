import { logger } from "@medusajs/framework/logger"

/**
 * Core gives each workflow hook to one handler in the whole process. CRM_HOOKS=off leaves all of ours to the host, which
 * then calls the exported handlers itself. A hook that somebody else has is left to him, with a warning, instead of
 * stopping the shop.
 */
export function takeHook(name: string, register: () => void): void {
  if (process.env.CRM_HOOKS === "off") return
  try {
    register()
  } catch (error) {
    logger.warn(
      `medusa-plugin-regulars: the hook ${name} is taken by another handler (${String(error)}). Points cannot be used at ` +
        `checkout until that handler calls ours as well.`,
    )
  }
}
