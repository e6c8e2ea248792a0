export const loyalty = {
  menu: "Loyalty",
  menu_tiers: "Tiers",
  menu_rules: "Earning rules",
  menu_quote: "Try an order",
} as const
