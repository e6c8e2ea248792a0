import type { Unit } from "../../domain/ledger/types"
import type { Database, Joined } from "./database"
import { calls } from "./statements"
import { orphansSql, verifySql } from "./verify-sql"

/** Accounts per statement: one snapshot each, a fraction of a second. */
const CHUNK = 5000

export interface VerifyInput {
  readonly unit?: Unit
  readonly owner_ids?: readonly string[]
  /** Only accounts with entries written since then. */
  readonly since?: Date
  /** Stop spending from accounts with differences until they are rebuilt. @default true */
  readonly block?: boolean
}

/** What is stored and what the entries say differ. */
export interface LedgerDifference {
  readonly unit: Unit
  readonly owner_id: string
  /** What was compared, such as balance, entry_hash, lot, captured. */
  readonly check: string
  /** The entry, lot or hold; null for the account itself. */
  readonly subject_id: string | null
  readonly expected: string | null
  readonly found: string | null
}

export interface VerifyResult {
  readonly accounts: number
  readonly differences: LedgerDifference[]
}

export interface RebuildInput {
  readonly unit?: Unit
  readonly owner_ids?: readonly string[]
}

interface DifferenceRow extends LedgerDifference {
  account_id: string
}

/** Compares all that is stored with what entries and allocations say; repairs the former from the latter. */
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly wait: string,
  ) {}

  async verify(input: VerifyInput, context?: Joined): Promise<VerifyResult> {
    const differences: LedgerDifference[] = []
    let accounts = 0
    for await (const ids of this.accountIds(input, context)) {
      const rows = await this.database.run<DifferenceRow>({ text: verifySql }, [ids], context)
      if (rows.length > 0 && (input.block ?? true)) await this.block(rows, context)
      accounts += ids.length
      differences.push(...rows.map(toDifference))
    }
    if (!input.owner_ids && !input.since) {
      const orphans = await this.database.run<DifferenceRow>({ text: orphansSql }, [CHUNK], context)
      differences.push(...orphans.map(toDifference))
    }
    return { accounts, differences }
  }

  /** @returns how many accounts were rebuilt */
  async rebuild(input: RebuildInput, context?: Joined): Promise<number> {
    let accounts = 0
    for await (const ids of this.accountIds(input, context)) {
      for (const id of ids) await this.database.run(calls.rebuild, [id, this.wait], context)
      accounts += ids.length
    }
    return accounts
  }

  private async *accountIds({ unit, owner_ids, since }: VerifyInput, context?: Joined): AsyncGenerator<string[]> {
    const text = `
      select a.id from crm_ledger_account a
      where a.id > $1 and ($2::text is null or a.unit = $2) and ($3::text[] is null or a.owner_id = any ($3))
        and ($4::timestamptz is null or a.id in (select e.account_id from crm_ledger_entry e where e.id >= crm_ledger_id_from('crment_', $4)))
      order by a.id limit ${CHUNK}`
    let after = "0"
    for (;;) {
      const values = [after, unit ?? null, owner_ids ?? null, since ?? null]
      const ids = (await this.database.run<{ id: string }>({ text }, values, context)).map((row) => row.id)
      const last = ids.at(-1)
      if (last === undefined) return
      yield ids
      after = last
    }
  }

  private async block(rows: readonly DifferenceRow[], context?: Joined): Promise<void> {
    const ids = [...new Set(rows.map((row) => row.account_id))]
    const text = `update crm_ledger_account set blocked = true where id = any ($1) and not blocked`
    await this.database.run({ text }, [ids], context)
  }
}

const toDifference = ({ unit, owner_id, check, subject_id, expected, found }: DifferenceRow): LedgerDifference => ({
  unit,
  owner_id,
  check,
  subject_id,
  expected,
  found,
})
