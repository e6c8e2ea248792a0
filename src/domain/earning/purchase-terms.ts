import { tierIndex } from "../tiers/standing"
import type { Facts } from "../rules/facts"
import type { AwardTerms } from "./award"
import { programFor } from "./group-program"
import type { OrderFacts } from "./order-facts"
import { orderRuleFacts } from "./rule-facts"
import type { LoyaltySettings } from "./setup"

/** A customer as he was when he bought; stored with the award, so that a later change of group or tier changes nothing. */
export interface BuyerFacts {
  readonly group_ids: readonly string[]
  readonly tier_id: string | null
  readonly has_account: boolean
  readonly name: string | null
  readonly phones: readonly string[]
  /** Day in the shop's zone, YYYY-MM-DD; null for a guest. */
  readonly registered_on: string | null
  readonly earlier_orders: number
}

/** By what an order is judged. A programme of the group comes before the tier's rate, the tier's before the shop's. */
export function purchaseTerms(
  order: OrderFacts,
  buyer: BuyerFacts,
  setup: LoyaltySettings & { readonly id: string },
  timeZone: string,
): AwardTerms {
  const { program, groupId, ownRates } = programFor(setup.program, setup.group_programs, buyer.group_ids)
  const tier = setup.ladder.tiers[tierIndex(setup.ladder, buyer.tier_id)]
  const groupRate = ownRates[order.currencyCode]?.money_per_point
  const tierRate = tier?.rates[order.currencyCode]
  return {
    versionId: setup.id,
    program,
    ownRate:
      groupId && groupRate !== undefined
        ? { source: "group", sourceId: groupId, moneyPerPoint: groupRate }
        : tier && tierRate !== undefined
          ? { source: "tier", sourceId: tier.id, moneyPerPoint: tierRate }
          : null,
    rules: setup.rules,
    facts: { ...orderRuleFacts(order, timeZone), ...buyerRuleFacts(buyer) },
    timeZone,
  }
}

function buyerRuleFacts(buyer: BuyerFacts): Facts {
  const [year, month, day] = (buyer.registered_on ?? "").split("-").map(Number)
  return {
    "order.earlier_orders": buyer.earlier_orders,
    "customer.has_account": buyer.has_account,
    "customer.group_ids": buyer.group_ids,
    "customer.tier_id": buyer.tier_id,
    "customer.name": buyer.name,
    "customer.phones": buyer.phones,
    "customer.registered_on": year && month && day ? { year, month, day } : null,
  }
}
