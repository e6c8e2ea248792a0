/** The options that the demo shop gives to the plugin: every default is already right for a Vietnamese shop. */
export const demoOptions = {
  locale: "vi",
  timeZone: "Asia/Ho_Chi_Minh",
} as const
