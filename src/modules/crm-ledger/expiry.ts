import type { Unit } from "../../domain/ledger/types"
import type { Database } from "./database"
import { calls } from "./statements"

export interface ExpireInput {
  /** Lots with expires_at <= asOf are due. @default now */
  readonly asOf?: Date
  /** Accounts per committed batch. @default the option ledger.expiryBatch */
  readonly batchSize?: number
  /** @default "system" */
  readonly actor?: string
  readonly reason?: string
  /** Called after each batch is committed: the place to tell others. */
  readonly onBatch?: (batch: ExpiryBatch) => void | Promise<void>
}

export interface ExpiredAccount {
  readonly owner_id: string
  readonly unit: Unit
  /** Points that expired, > 0. */
  readonly amount: number
  readonly balance_after: number
}

export interface ExpiryBatch {
  readonly lots: number
  readonly expired: readonly ExpiredAccount[]
}

export interface ExpirySummary {
  readonly batches: number
  readonly lots: number
  /** Points that expired. */
  readonly amount: number
  /** Accounts whose lots could not be looked at: blocked ones. */
  readonly skipped: number
}

interface Page {
  next_at: Date | null
  next_account: string | null
  accounts: number
  skipped: number
  lots: number
  expired: ExpiredAccount[] | null
}

/**
 * Takes expired lots out of all accounts, a committed batch at a time: interrupted, the next run goes on. Several may run at
 * once: each skips accounts that another works on, and comes back to what it skipped at the end.
 */
export async function expireLots(
  database: Database,
  wait: string,
  input: ExpireInput,
  batchSize: number,
): Promise<ExpirySummary> {
  const first = await pass(database, wait, input, batchSize, true)
  if (first.skipped === 0) return first
  const second = await pass(database, wait, input, batchSize, false)
  return {
    batches: first.batches + second.batches,
    lots: first.lots + second.lots,
    amount: first.amount + second.amount,
    skipped: second.skipped,
  }
}

async function pass(
  database: Database,
  wait: string,
  { asOf, actor, reason, onBatch }: ExpireInput,
  batchSize: number,
  skipLocked: boolean,
): Promise<ExpirySummary> {
  const until = asOf ?? new Date()
  const sum = { batches: 0, lots: 0, amount: 0, skipped: 0 }
  let after: [Date | null, string | null] = [null, null]
  for (;;) {
    const values = [until, ...after, batchSize, skipLocked, actor ?? "system", reason ?? null, wait]
    const [page] = await database.run<Page>(calls.expire, values)
    if (!page || page.accounts === 0) return sum
    const expired = page.expired ?? []
    sum.batches += 1
    sum.lots += page.lots
    sum.skipped += page.skipped
    sum.amount += expired.reduce((total, account) => total + account.amount, 0)
    if (onBatch && expired.length > 0) await onBatch({ lots: page.lots, expired })
    after = [page.next_at, page.next_account]
  }
}
