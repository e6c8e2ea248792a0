import { POINTS } from "../../domain/ledger/types"
import type { TierLadder } from "../../domain/tiers/ladder"
import { type MetricPeriod, metricWindow } from "../../domain/tiers/metric-window"
import type { TierFacts } from "../../domain/tiers/tier-decision"
import type { TierState } from "../../domain/tiers/tier-state"
import type { CustomerPeriod } from "../../modules/crm-insights/service"
import type { TierServices } from "./services"

export interface MeasureInput {
  readonly ladder: TierLadder
  readonly asOf: Date
  readonly timeZone: string
}

export type Measured = Pick<TierFacts, "value" | "judged">

/**
 * What customers' tiers are judged by, in the unit of the ladder's metric: the running window, and the judged period where
 * a review is due or a grace runs. Set-based: the ledger's sums for ranking points of all time, else one statement.
 */
export async function measure(
  services: TierServices,
  states: ReadonlyMap<string, TierState>,
  input: MeasureInput,
): Promise<Map<string, Measured>> {
  const { ladder, asOf, timeZone } = input
  const windows = [...states].map(([id, state]) => ({ id, window: metricWindow(ladder, state, asOf, timeZone) }))
  const judging = windows.flatMap(({ id, window }) => (window.judged ? [periodOf(id, window.judged)] : []))
  const [values, judged] = await Promise.all([
    runningValues(
      services,
      windows.map(({ id, window }) => periodOf(id, window)),
      ladder,
      asOf,
    ),
    valuesIn(services, judging, ladder),
  ])
  const judgedOf = new Map(judging.map((period, i) => [period.customer_id, judged[i] ?? 0]))
  return new Map(windows.map(({ id }, i) => [id, { value: values[i] ?? 0, judged: judgedOf.get(id) ?? null }]))
}

const periodOf = (customer_id: string, { from, to }: MetricPeriod): CustomerPeriod => ({ customer_id, from, to })

async function runningValues(
  services: TierServices,
  periods: readonly CustomerPeriod[],
  ladder: TierLadder,
  asOf: Date,
): Promise<number[]> {
  if (ladder.metric.kind !== "ranking_points" || ladder.window.kind !== "all_time") {
    return valuesIn(services, periods, ladder)
  }
  const ids = periods.map((period) => period.customer_id)
  const balances = await services.ledger.balances(ids, POINTS, asOf)
  return ids.map((id) => balances.get(id)?.ranking ?? 0)
}

async function valuesIn(
  { insights }: TierServices,
  periods: readonly CustomerPeriod[],
  { metric }: TierLadder,
): Promise<number[]> {
  if (metric.kind === "ranking_points") return insights.rankingIn(periods)
  const purchases = await insights.purchasesIn(periods, metric.kind === "spend" ? metric.currency : "")
  return purchases.map(({ spent, orders }) => (metric.kind === "spend" ? spent : orders))
}
