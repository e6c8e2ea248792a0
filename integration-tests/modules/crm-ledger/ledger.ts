import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import type { CaptureOutcome, LedgerEntry, Posting, PostOutcome } from "../../../src/domain/ledger/types"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"

export interface LedgerSuite {
  readonly service: CrmLedgerService
  /** Runs SQL on the module's database, by the side of the service. */
  readonly sql: <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>
  /** Does something in a transaction and rolls it back. */
  readonly rolledBack: (work: (transaction: Transaction) => Promise<void>) => Promise<void>
}

/** A context that a call of the service joins, and SQL in the same transaction. */
interface Transaction {
  readonly context: { transactionManager: unknown }
  readonly sql: (text: string) => Promise<unknown>
}

interface WithRepository {
  baseRepository_: {
    transaction(work: (manager: { execute(text: string): Promise<unknown> }) => Promise<void>): Promise<void>
  }
}

/** The module as Medusa loads it, on a database of its own with the real migration; empty for every test. */
export function ledgerSuite(define: (suite: LedgerSuite) => void, moduleOptions: Record<string, unknown> = {}): void {
  moduleIntegrationTestRunner<CrmLedgerService>({
    moduleName: CRM_LEDGER,
    resolve: "./src/modules/crm-ledger",
    pathToMigrations: "./src/modules/crm-ledger/migrations",
    moduleOptions,
    testSuite: ({ service, dbConfig }) => {
      const sql: LedgerSuite["sql"] = async <Row>(text: string, values: readonly unknown[] = []) => {
        const client = new Client(dbConfig.clientUrl)
        await client.connect()
        try {
          return (await client.query(text, [...values])).rows as Row[]
        } finally {
          await client.end()
        }
      }
      const rolledBack: LedgerSuite["rolledBack"] = async (work) => {
        const enough = new Error("rolled back")
        const { baseRepository_ } = service as unknown as WithRepository
        const transaction = baseRepository_.transaction(async (transactionManager) => {
          await work({ context: { transactionManager }, sql: (text) => transactionManager.execute(text) })
          throw enough
        })
        await transaction.catch((error: unknown) => {
          if (error !== enough) throw error
        })
      }
      define({ service, sql, rolledBack })
    },
  })
}

let posted = 0

/** A posting of points to Anna; say only what matters. */
export const earning = (amount: number, more: Partial<Posting> = {}): Posting => ({
  unit: "points",
  owner_id: "anna",
  kind: "earn",
  amount,
  key: `earn:${++posted}`,
  source_type: "order",
  source_id: `order_${posted}`,
  ...more,
})

export const spending = (amount: number, more: Partial<Posting> = {}): Posting =>
  earning(-amount, { kind: "redeem", key: `redeem:${++posted}`, ...more })

export const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The entry of an outcome that must have worked. */
export function entryOf(outcome: PostOutcome | CaptureOutcome): LedgerEntry {
  if (outcome.ok) return outcome.entry
  throw new Error(`${outcome.code} ${JSON.stringify(outcome.detail)}`)
}
