import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { type Award, type AwardTerms, decideAward } from "../../domain/earning/award"
import type { OrderFacts } from "../../domain/earning/order-facts"
import { type AwardStep, planPostings, type PostedEntry } from "../../domain/earning/plan-postings"
import { type BuyerFacts, purchaseTerms } from "../../domain/earning/purchase-terms"
import { earnKey } from "../../domain/ledger/keys"
import type { LedgerEntry, Posting, PostOutcome } from "../../domain/ledger/types"
import { CRM_INSIGHTS } from "../../modules/crm-insights"
import type CrmInsightsService from "../../modules/crm-insights/service"
import { CRM_LEDGER } from "../../modules/crm-ledger"
import type CrmLedgerService from "../../modules/crm-ledger/service"
import { CRM_LOYALTY } from "../../modules/crm-loyalty"
import type CrmLoyaltyService from "../../modules/crm-loyalty/service"
import type { OrderAward, OrderAwardInput } from "../../modules/crm-loyalty/types"
import { afterPosting } from "./after-posting"
import { buyersOf } from "./buyers"
import { collectOwed } from "./collect-owed"
import type { PointsPostedData } from "./events"

export interface AwardSummary {
  readonly orders: number
  readonly points_posted: number
  readonly points_taken_back: number
}

export const NOTHING_AWARDED: AwardSummary = { orders: 0, points_posted: 0, points_taken_back: 0 }

export const addSummaries = (a: AwardSummary, b: AwardSummary): AwardSummary => ({
  orders: a.orders + b.orders,
  points_posted: a.points_posted + b.points_posted,
  points_taken_back: a.points_taken_back + b.points_taken_back,
})

/** Somebody else posted for an order between our reading and our posting: read it again, this often. */
const ATTEMPTS = 8

export interface Services {
  readonly ledger: CrmLedgerService
  readonly loyalty: CrmLoyaltyService
  readonly insights: CrmInsightsService
}

/** An order with what it should have earned and what has to be posted for that. */
interface Plan {
  readonly order: OrderFacts
  readonly customerId: string
  readonly buyer: BuyerFacts
  readonly terms: AwardTerms
  readonly award: Award
  /** Entries that the ledger holds for the order: the number of its next one. */
  readonly next: number
  /** Points of the order that its customer has before the steps. */
  readonly before: number
  readonly steps: readonly AwardStep[]
}

export interface AwardOptions {
  /** The shop's past is brought in: nobody is told, and nobody gets a bonus for rising. */
  readonly silent?: boolean
}

/** What became of one order's steps. */
interface Result {
  /** What was really posted now. */
  readonly posted: readonly PointsPostedData[]
  readonly earned: number
  readonly takenBack: number
  /** Points of the order that its customer has now. */
  readonly after: number
  readonly overtaken: boolean
}

/**
 * Recomputes what orders should have earned and posts the difference to what the ledger holds for them.
 * The number of an order's entries is read before the order itself: when somebody else posts under that number
 * meanwhile, the ledger refuses ours, and the order is read again.
 */
export async function awardOrders(
  container: MedusaContainer,
  orderIds: readonly string[],
  { silent = false }: AwardOptions = {},
): Promise<AwardSummary> {
  const services: Services = {
    ledger: container.resolve(CRM_LEDGER),
    loyalty: container.resolve(CRM_LOYALTY),
    insights: container.resolve(CRM_INSIGHTS),
  }
  let summary = NOTHING_AWARDED
  const posted: PointsPostedData[] = []
  let open = [...new Set(orderIds)]
  for (let attempt = 0; open.length > 0; attempt++) {
    if (attempt === ATTEMPTS)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `orders ${open.join(", ")} kept changing; the nightly run will find them`,
      )
    const plans = await readAndPlan(services, open)
    const results = await post(services.ledger, plans)
    await services.loyalty.saveAwards(plans.flatMap((plan, i) => awardRow(plan, results[i])))
    summary = results.reduce((sum, result) => addSummaries(sum, summaryOf(result)), summary)
    posted.push(...results.flatMap((result) => result.posted))
    open = plans.filter((_, i) => results[i]?.overtaken).map((plan) => plan.order.orderId)
  }
  await afterPosting(container, posted, { silent })
  const again = (ids: readonly string[]): Promise<AwardSummary> => awardOrders(container, ids, { silent })
  const owed = await collectOwed(services.loyalty, again, earnersOf(posted))
  return addSummaries(summary, { orders: 0, ...owed })
}

const earnersOf = (posted: readonly PointsPostedData[]): string[] => [
  ...new Set(posted.filter(({ points }) => points > 0).map((p) => p.customer_id)),
]

async function readAndPlan(services: Services, ids: readonly string[]): Promise<Plan[]> {
  const { ledger, loyalty, insights } = services
  const entries = groupBySource(await ledger.entriesOfSource("order", ids))
  const orders = await insights.orderFacts(ids)
  const setups = await loyalty.setupsAt(orders.map((order) => order.placedAt))
  const previous = new Map((await loyalty.listAwards(ids)).map((award) => [award.order_id, award]))
  const buyers = await buyersOf(services, orders, previous)
  return orders.flatMap((order, i) => {
    const setup = setups[i]
    const customerId = order.customerId
    const buyer = buyers.get(order.orderId)
    if (!setup || !customerId || !buyer || order.isDraft) return []
    const terms = purchaseTerms(order, buyer, setup, loyalty.options.timeZone)
    const award = decideAward(order, terms)
    const own = entries.get(order.orderId) ?? []
    const posted = standing(own)
    const forgiven =
      terms.program.overdrawn === "take_available" ? excessOf(previous.get(order.orderId), customerId) : 0
    const steps = planPostings({ target: award.target, ownerId: customerId, forgiven }, posted)
    const before = posted.filter((e) => e.ownerId === customerId).reduce((sum, e) => sum + e.open, 0)
    return [{ order, customerId, buyer, terms, award, next: own.length, before, steps }]
  })
}

function groupBySource(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    if (entry.kind !== "earn" && entry.kind !== "reverse") continue
    groups.set(entry.source_id, [...(groups.get(entry.source_id) ?? []), entry])
  }
  return groups
}

/** The order's earn entries with what is left of each after its reversals. */
function standing(entries: readonly LedgerEntry[]): PostedEntry[] {
  const reversed = new Map<string, number>()
  for (const { reverses_id, amount } of entries) {
    if (reverses_id) reversed.set(reverses_id, (reversed.get(reverses_id) ?? 0) - amount)
  }
  return entries
    .filter((entry) => entry.kind === "earn")
    .map((entry) => ({ id: entry.id, ownerId: entry.owner_id, open: entry.amount - (reversed.get(entry.id) ?? 0) }))
}

const excessOf = (award: OrderAward | undefined, customerId: string): number =>
  award?.customer_id === customerId ? award.excess : 0

/** First whatever has to be taken back, one by one (rare), then everything that was earned, in one go. */
async function post(ledger: CrmLedgerService, plans: readonly Plan[]): Promise<Result[]> {
  const results: Result[] = []
  for (const plan of plans) results.push(await takeBack(ledger, plan))
  const earning = plans.flatMap((plan, i) => {
    const step = plan.steps.find((s) => s.do === "earn")
    return step && !results[i]?.overtaken ? [{ i, posting: toPosting(plan, step.points) }] : []
  })
  const outcomes = await ledger.postMany(earning.map(({ posting }) => posting))
  earning.forEach(({ i, posting }, k) => {
    const result = results[i]
    if (result) results[i] = withEarned(result, posting, outcomes[k])
  })
  return results
}

function withEarned(result: Result, posting: Posting, outcome: PostOutcome | undefined): Result {
  if (!outcome?.ok) return { ...result, overtaken: refusedAsOvertaken(outcome, posting.key) }
  const earned = outcome.created ? posting.amount : 0
  const news = postedData(posting.owner_id, earned, "earn", posting.source_id)
  return { ...result, earned, after: result.after + posting.amount, posted: [...result.posted, ...news] }
}

const postedData = (
  customer_id: string,
  points: number,
  kind: "earn" | "reverse",
  order_id: string,
): PointsPostedData[] => (points === 0 ? [] : [{ customer_id, points, kind, order_id }])

async function takeBack(ledger: CrmLedgerService, plan: Plan): Promise<Result> {
  const posted: PointsPostedData[] = []
  let takenBack = 0
  let after = plan.before
  for (const [i, step] of plan.steps.entries()) {
    if (step.do !== "take_back") continue
    const key = keyOf(plan, i)
    const outcome = await ledger.reverse({
      entry_id: step.entryId,
      amount: step.points,
      key,
      source_type: "order",
      source_id: plan.order.orderId,
      actor: "system",
      reason: plan.award.reason ?? "order_changed",
      on_short: plan.terms.program.overdrawn === "negative" ? "negative" : "partial",
    })
    if (!outcome.ok) {
      if (outcome.code === "nothing_available") continue
      return { posted, earned: 0, takenBack, after, overtaken: refusedAsOvertaken(outcome, key) }
    }
    const taken = -outcome.entry.amount
    if (outcome.created) {
      takenBack += taken
      posted.push(...postedData(step.ownerId, -taken, "reverse", plan.order.orderId))
    }
    if (step.ownerId === plan.customerId) after -= taken
  }
  return { posted, earned: 0, takenBack, after, overtaken: false }
}

/** Refusals that only mean that somebody else was faster. @throws Error for any other */
function refusedAsOvertaken(outcome: PostOutcome | undefined, key: string): true {
  const code = outcome && !outcome.ok ? outcome.code : "no_answer"
  if (code === "key_reused" || code === "reversal_exceeds_entry") return true
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `the ledger refused ${key}: ${code} ${JSON.stringify(outcome)}`,
  )
}

const keyOf = (plan: Plan, step: number): string => earnKey(plan.order.orderId, plan.next + step)

function toPosting(plan: Plan, points: number): Posting {
  const { award, order, customerId, steps } = plan
  return {
    owner_id: customerId,
    unit: "points",
    kind: "earn",
    amount: points,
    key: keyOf(plan, steps.length - 1),
    source_type: "order",
    source_id: order.orderId,
    actor: "system",
    reason: null,
    event_at: award.earnedAt,
    available_at: award.availableAt,
    expires_at: award.expiresAt,
    details: {
      version_id: plan.terms.versionId,
      expected: award.expected,
      target: award.target,
      breakdown: award.breakdown,
    },
  }
}

function awardRow(plan: Plan, result: Result | undefined): OrderAwardInput[] {
  if (!result || result.overtaken) return []
  const { order, award } = plan
  return [
    {
      order_id: order.orderId,
      display_id: order.displayId,
      customer_id: plan.customerId,
      version_id: plan.terms.versionId,
      currency_code: order.currencyCode,
      placed_at: order.placedAt,
      order_changed_at: order.changedAt,
      expected: award.expected,
      pending: Math.max(0, award.expected - result.after),
      excess: Math.max(0, result.after - award.target),
      reason: award.reason,
      buyer: plan.buyer,
      breakdown: award.breakdown,
    },
  ]
}

const summaryOf = (result: Result): AwardSummary => ({
  orders: result.overtaken ? 0 : 1,
  points_posted: result.earned,
  points_taken_back: result.takenBack,
})
