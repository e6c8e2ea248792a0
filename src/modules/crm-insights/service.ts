import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { DataSource } from "typeorm"
import type { OrderFacts } from "../../domain/earning/order-facts"
import { toMinor } from "../../domain/money/minor-units"
import { parseOptions, type RegularsOptions } from "../../options"
import { readOnlyDataSource } from "./data-source"
import { toOrderFacts, type OrderFactsRow } from "./order-facts"
import { BUYERS_SQL, SHOPPER_SQL } from "./sql/buyers"
import { CARRIER_USES_SQL } from "./sql/carrier-uses"
import { CHANGED_ORDERS_SQL } from "./sql/changed-orders"
import { CODES_ON_ORDERS_SQL } from "./sql/codes-on-orders"
import { ORDER_FACTS_SQL } from "./sql/order-facts"
import { PAID_ORDER_COUNT_SQL } from "./sql/paid-order-count"
import {
  CUSTOMERS_PAGE_SQL,
  MISPLACED_SQL,
  POSSIBLE_RISERS_SQL,
  RECENT_BUYERS_SQL,
  TIER_COUNTS_SQL,
} from "./sql/tier-people"
import { PURCHASES_IN_PERIODS_SQL, RANKING_IN_PERIODS_SQL } from "./sql/tier-values"

interface Dependencies {
  logger: Logger
}

interface HostOptions extends Record<string, unknown> {
  database?: { clientUrl?: string }
}

export interface ChangedOrdersInput {
  /** Only orders placed at or after this moment. */
  readonly placedFrom: Date
  readonly placedBefore: Date
  /** Continue behind this order id. */
  readonly after?: string
  readonly limit: number
  /** Also orders that have not changed since they were last looked at. */
  readonly all?: boolean
}

export interface BuyerRow {
  readonly order_id: string
  readonly customer_id: string
  readonly has_account: boolean
  readonly created_at: Date
  readonly name: string | null
  readonly phones: string[]
  readonly group_ids: string[]
  readonly earlier_orders: number
}

/** A placed order that carries a promotion code. Amounts in minor units. */
export interface CarrierUse {
  readonly code: string
  readonly order_id: string
  readonly display_id: number
  readonly placed_at: Date
  readonly currency_code: string
  readonly customer_id: string | null
  /** For the goods of the order's newest version, returned ones included. */
  readonly amount: number
  /** For the goods that are kept; 0 when the order is cancelled. */
  readonly kept: number
}

/** Where to look for a code: any of these. */
export interface CarrierUseSearch {
  readonly order_ids?: readonly string[]
  readonly customer_ids?: readonly string[]
  readonly cart_ids?: readonly string[]
}

/** Half-open: from <= t < to; without `from`, since the beginning. */
export interface CustomerPeriod {
  readonly customer_id: string
  readonly from: Date | null
  readonly to: Date
}

interface PurchasesRow {
  n: number
  spent: string
  orders: string
}

type CarrierUseRow = Omit<CarrierUse, "amount" | "kept"> & { amount: string; kept: string }

/** The read side: wide reads over core's tables and ours, in a pool of its own. It never writes. */
export default class CrmInsightsService {
  readonly options: RegularsOptions
  private readonly logger: Logger
  private readonly primaryUrl: string
  private primary: Promise<DataSource> | undefined

  constructor({ logger }: Dependencies, rawOptions?: HostOptions) {
    this.options = parseOptions(rawOptions)
    this.logger = logger
    this.primaryUrl = rawOptions?.database?.clientUrl ?? process.env.DATABASE_URL ?? ""
  }

  __hooks = {
    onApplicationShutdown: async (): Promise<void> => {
      const open = this.primary
      this.primary = undefined
      await open?.then((source) => source.destroy()).catch(() => undefined)
    },
  }

  /**
   * What the earning rules need to know of these orders, as committed now on the main database.
   * Unknown ids are left out; the order of the answer is that of the ids.
   */
  async orderFacts(ids: readonly string[]): Promise<OrderFacts[]> {
    const source = await this.mainDatabase()
    const rows = await source.query<OrderFactsRow[]>(ORDER_FACTS_SQL, [ids])
    const facts = new Map(rows.map((row) => [row.id, toOrderFacts(row)]))
    return ids.flatMap((id) => facts.get(id) ?? [])
  }

  /** The customers of these orders as they are now, by order id. */
  async buyers(orderIds: readonly string[]): Promise<Map<string, BuyerRow>> {
    const source = await this.mainDatabase()
    const rows = await source.query<BuyerRow[]>(BUYERS_SQL, [orderIds])
    return new Map(rows.map((row) => [row.order_id, row]))
  }

  /** A customer who is about to buy. */
  async shopper(customerId: string): Promise<BuyerRow | undefined> {
    const source = await this.mainDatabase()
    const rows = await source.query<BuyerRow[]>(SHOPPER_SQL, [customerId])
    return rows[0]
  }

  /** Ids of placed orders whose award is missing or older than their newest change, ascending. */
  async changedOrders({
    placedFrom,
    placedBefore,
    after = "",
    limit,
    all = false,
  }: ChangedOrdersInput): Promise<string[]> {
    const source = await this.mainDatabase()
    const values = [placedFrom, placedBefore, after, limit, all]
    const rows = await source.query<{ id: string }[]>(CHANGED_ORDERS_SQL, values)
    return rows.map((row) => row.id)
  }

  /** What promotion codes take off placed orders, searched among the orders that `where` names. */
  async carrierUses(codes: readonly string[], where: CarrierUseSearch): Promise<CarrierUse[]> {
    const source = await this.mainDatabase()
    const { order_ids = [], customer_ids = [], cart_ids = [] } = where
    const rows = await source.query<CarrierUseRow[]>(CARRIER_USES_SQL, [codes, order_ids, customer_ids, cart_ids])
    return rows.map((row) => ({
      ...row,
      amount: toMinor(row.amount, row.currency_code),
      kept: toMinor(row.kept, row.currency_code),
    }))
  }

  /** The promotion codes with a prefix that these orders carry. */
  async codesOn(orderIds: readonly string[], prefix: string): Promise<string[]> {
    const source = await this.mainDatabase()
    const rows = await source.query<{ code: string }[]>(CODES_ON_ORDERS_SQL, [orderIds, prefix])
    return rows.map((row) => row.code)
  }

  /** Placed orders of a customer that are not cancelled and on which money has come in. */
  async paidOrderCount(customerId: string): Promise<number> {
    const source = await this.mainDatabase()
    const rows = await source.query<{ count: string }[]>(PAID_ORDER_COUNT_SQL, [customerId])
    return Number(rows[0]?.count ?? 0)
  }

  /** Ranking points that count within each period, in the order of the periods. */
  async rankingIn(periods: readonly CustomerPeriod[]): Promise<number[]> {
    const rows = await this.inPeriods<{ n: number; value: string }>(RANKING_IN_PERIODS_SQL, periods)
    return periods.map((_, i) => Number(rows.get(i + 1)?.value ?? 0))
  }

  /** What was bought within each period, paid and kept: minor units of one currency, and orders in any. */
  async purchasesIn(
    periods: readonly CustomerPeriod[],
    currency: string,
  ): Promise<{ spent: number; orders: number }[]> {
    const rows = await this.inPeriods<PurchasesRow>(PURCHASES_IN_PERIODS_SQL, periods, currency)
    return periods.map((_, i) => {
      const row = rows.get(i + 1)
      return { spent: toMinor(row?.spent ?? 0, currency), orders: Number(row?.orders ?? 0) }
    })
  }

  /** @param firstTierId where customers who were never placed are counted */
  async tierCounts(firstTierId: string): Promise<Map<string, number>> {
    const source = await this.mainDatabase()
    const rows = await source.query<{ tier_id: string; customers: number }[]>(TIER_COUNTS_SQL, [firstTierId])
    return new Map(rows.map((row) => [row.tier_id, row.customers]))
  }

  /** All who are or were customers, by id. */
  async customerIds(after: string, limit: number): Promise<string[]> {
    return this.ids(CUSTOMERS_PAGE_SQL, [after, limit])
  }

  /** Customers who hold less than their ranking points of all time reach; pending points count here. */
  async possibleRisers(
    tiers: readonly { id: string; threshold: number }[],
    after: string,
    limit: number,
  ): Promise<string[]> {
    const [ids, thresholds] = [tiers.map((tier) => tier.id), tiers.map((tier) => tier.threshold)]
    return this.ids(POSSIBLE_RISERS_SQL, [ids, thresholds, after, limit])
  }

  /** Customers whose orders were looked at since a moment. */
  async recentBuyers(since: Date, after: string, limit: number): Promise<string[]> {
    return this.ids(RECENT_BUYERS_SQL, [since, after, limit])
  }

  /** Customers who are not in the group of their tier, or in that of another. */
  async misplacedCustomers(after: string, limit: number): Promise<string[]> {
    return this.ids(MISPLACED_SQL, [after, limit])
  }

  private async inPeriods<Row extends { n: number }>(
    sql: string,
    periods: readonly CustomerPeriod[],
    ...more: readonly string[]
  ): Promise<Map<number, Row>> {
    if (periods.length === 0) return new Map()
    const source = await this.mainDatabase()
    const lists = [periods.map((p) => p.customer_id), periods.map((p) => p.from), periods.map((p) => p.to)]
    const rows = await source.query<Row[]>(sql, [...lists, ...more])
    return new Map(rows.map((row) => [row.n, row]))
  }

  private async ids(sql: string, values: readonly unknown[]): Promise<string[]> {
    const source = await this.mainDatabase()
    const rows = await source.query<{ id: string }[]>(sql, [...values])
    return rows.map((row) => row.id)
  }

  private mainDatabase(): Promise<DataSource> {
    this.primary ??= this.open(this.primaryUrl).catch((error: unknown) => {
      this.primary = undefined
      throw error
    })
    return this.primary
  }

  private async open(url: string): Promise<DataSource> {
    if (!url)
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "crm-insights: no database address, set projectConfig.databaseUrl",
      )
    const { poolSize, statementTimeoutMs } = this.options.insights
    const source = await readOnlyDataSource({
      url,
      poolSize,
      statementTimeoutMs,
      applicationName: "crm-insights",
    }).initialize()
    this.logger.debug(`crm-insights: read side opened with ${poolSize} connections`)
    return source
  }
}
