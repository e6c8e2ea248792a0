import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { CRM_LEDGER } from "../../../src/modules/crm-ledger"
import type CrmLedgerService from "../../../src/modules/crm-ledger/service"

export interface LedgerSuite {
  readonly service: CrmLedgerService
  /** Runs SQL on the module's database, by the side of the service. */
  readonly sql: <Row = Record<string, unknown>>(text: string, values?: readonly unknown[]) => Promise<Row[]>
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
      define({ service, sql })
    },
  })
}
