import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A named statement is prepared once per connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

interface PgClient {
  query(config: { name?: string; text: string; values: readonly unknown[] }): Promise<{ rows: unknown[] }>
}

interface Connections {
  acquireConnection(): Promise<PgClient>
  releaseConnection(client: PgClient): Promise<void>
}

/** A call that gets its caller's transaction joins it. */
export type Joined = Pick<Context, "transactionManager">

interface Transactional {
  getTransactionContext?(): Knex | undefined
}

const RETRIES = 4
/** deadlock, serialization failure, lock timeout; unique violation: somebody else posted the same fact a moment before */
const PASSING = new Set(["40P01", "40001", "55P03", "23505"])

/**
 * One statement on one connection of Medusa's pool. It goes around knex (whose raw costs as much again as a posting) to the
 * driver itself; inside a transaction of the caller it uses that transaction's connection.
 */
export class Database {
  constructor(private readonly knex: Knex) {}

  /**
   * @param context with a transaction, the statement joins it and nothing is repeated here: after an error that
   * transaction is lost anyway
   * @throws MedusaError CONFLICT when the account stays locked by others, or the last error of the database
   */
  async run<Row>(statement: Statement, values: readonly unknown[], context?: Joined): Promise<Row[]> {
    const transaction = (context?.transactionManager as Transactional | undefined)?.getTransactionContext?.()
    if (transaction) return this.once<Row>(transaction.client as Connections, statement, values)
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once<Row>(this.knex.client as Connections, statement, values)
      } catch (error) {
        if (!PASSING.has(codeOf(error))) throw error
        if (attempt === RETRIES) throw translated(error)
        await pause(attempt)
      }
    }
  }

  private async once<Row>(
    connections: Connections,
    { name, text }: Statement,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const client = await connections.acquireConnection()
    try {
      const { rows } = await client.query({ name, text, values })
      return rows as Row[]
    } finally {
      await connections.releaseConnection(client)
    }
  }
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code)

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, attempt * attempt * 10 * (0.5 + Math.random())))

function translated(error: unknown): unknown {
  if (codeOf(error) !== "55P03") return error
  return new MedusaError(
    MedusaError.Types.CONFLICT,
    "The account is busy: other postings to it did not finish in time. Nothing was changed; try again.",
  )
}
