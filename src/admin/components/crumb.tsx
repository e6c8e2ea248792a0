import { useLocale } from "../hooks/use-locale"

type MenuKey = "loyalty.menu" | "loyalty.menu_tiers" | "loyalty.menu_rules" | "loyalty.menu_quote"

/** The name of a page in the trail above it. */
export const Crumb = ({ of }: { of: MenuKey }) => useLocale().t(of)
