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
    const rows = (await source.query(ORDER_FACTS_SQL, [ids])) as OrderFactsRow[]
    const facts = new Map(rows.map((row) => [row.id, toOrderFacts(row)]))
    return ids.flatMap((id) => facts.get(id) ?? [])
  }

  /** The customers of these orders as they are now, by order id. */
  async buyers(orderIds: readonly string[]): Promise<Map<string, BuyerRow>> {
    const source = await this.mainDatabase()
    const rows = (await source.query(BUYERS_SQL, [orderIds])) as BuyerRow[]
    return new Map(rows.map((row) => [row.order_id, row]))
  }

  /** A customer who is about to buy. */
  async shopper(customerId: string): Promise<BuyerRow | undefined> {
    const source = await this.mainDatabase()
    const rows = (await source.query(SHOPPER_SQL, [customerId])) as BuyerRow[]
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
    const rows = (await source.query(CHANGED_ORDERS_SQL, [placedFrom, placedBefore, after, limit, all])) as {
      id: string
    }[]
    return rows.map((row) => row.id)
  }

  /** What promotion codes take off placed orders, searched among the orders that `where` names. */
  async carrierUses(codes: readonly string[], where: CarrierUseSearch): Promise<CarrierUse[]> {
    const source = await this.mainDatabase()
    const { order_ids = [], customer_ids = [], cart_ids = [] } = where
    const rows = (await source.query(CARRIER_USES_SQL, [codes, order_ids, customer_ids, cart_ids])) as CarrierUseRow[]
    return rows.map((row) => ({
      ...row,
      amount: toMinor(row.amount, row.currency_code),
      kept: toMinor(row.kept, row.currency_code),
    }))
  }

  /** The promotion codes with a prefix that these orders carry. */
  async codesOn(orderIds: readonly string[], prefix: string): Promise<string[]> {
    const source = await this.mainDatabase()
    const rows = (await source.query(CODES_ON_ORDERS_SQL, [orderIds, prefix])) as { code: string }[]
    return rows.map((row) => row.code)
  }

  /** Placed orders of a customer that are not cancelled and on which money has come in. */
  async paidOrderCount(customerId: string): Promise<number> {
    const source = await this.mainDatabase()
    const rows = (await source.query(PAID_ORDER_COUNT_SQL, [customerId])) as { count: string }[]
    return Number(rows[0]?.count ?? 0)
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
