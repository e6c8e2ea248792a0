import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { LADDER_SAVED } from "../workflows/tiers/events"
import { placeEverybodyWorkflow } from "../workflows/tiers/review-tiers"

/** In the background: there may be a million customers. */
export default async function onLadderSaved({ container }: SubscriberArgs): Promise<void> {
  await placeEverybodyWorkflow(container).run({ input: {} })
}

export const config: SubscriberConfig = {
  event: LADDER_SAVED,
  context: { subscriberId: "crm-ladder-saved" },
}
