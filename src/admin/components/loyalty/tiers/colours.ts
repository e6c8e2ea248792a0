import type { TierSettings } from "../../../../domain/tiers/tier"

/** The dashboard's own colours for a step of the ladder; they follow light and dark. */
export const STEP_COLOUR: Readonly<Record<TierSettings["colour"], string>> = {
  grey: "bg-ui-tag-neutral-bg border-ui-tag-neutral-border text-ui-tag-neutral-text",
  green: "bg-ui-tag-green-bg border-ui-tag-green-border text-ui-tag-green-text",
  red: "bg-ui-tag-red-bg border-ui-tag-red-border text-ui-tag-red-text",
  blue: "bg-ui-tag-blue-bg border-ui-tag-blue-border text-ui-tag-blue-text",
  orange: "bg-ui-tag-orange-bg border-ui-tag-orange-border text-ui-tag-orange-text",
  purple: "bg-ui-tag-purple-bg border-ui-tag-purple-border text-ui-tag-purple-text",
}
