import { MedusaError, MedusaService } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import {
  checkCapture,
  checkHold,
  checkPosting,
  checkResize,
  checkReverse,
  checkTransfer,
} from "../../domain/ledger/check-input"
import type {
  Balances,
  CaptureInput,
  CaptureOutcome,
  HoldInput,
  HoldOutcome,
  LedgerEntry,
  LedgerHold,
  LedgerLot,
  Posting,
  PostOutcome,
  ReleaseInput,
  ResizeInput,
  ReverseInput,
  TransferInput,
  TransferOutcome,
  UndoTransferInput,
  Unit,
} from "../../domain/ledger/types"
import { parseOptions, type RegularsOptions } from "../../options"
import { Database, type Joined } from "./database"
import type { EntryFilter } from "./entry-query"
import { expireLots, type ExpireInput, type ExpirySummary } from "./expiry"
import { type OutcomeRow, toCaptureOutcome, toHoldOutcome, toPostOutcome, toTransferOutcome } from "./mapping"
import CrmLedgerCheck from "./models/ledger-check"
import { postMany } from "./post-many"
import { Proof, type RebuildInput, type VerifyInput, type VerifyResult } from "./proof"
import { type ExpiredHoldFilter, type ExpiringLot, type HoldFilter, type ListedEntry, Reader } from "./reader"
import { holdRequest, postingRequest, request, transferRequest } from "./requests"
import { calls, type Call } from "./statements"

/**
 * Points and debts. Every change is one call of a function in the database (schema/): one statement, one transaction,
 * under the account's row lock. Refusals are values. With a transaction in the context a call joins it.
 */
export default class CrmLedgerService extends MedusaService({ CrmLedgerCheck }) {
  readonly options: RegularsOptions
  private readonly database: Database
  private readonly reader: Reader
  private readonly proof: Proof
  /** How long a change waits for its account, as Postgres writes it. */
  private readonly wait: string

  constructor(container: { __pg_connection__: Knex }, rawOptions?: Record<string, unknown>) {
    super(container, rawOptions)
    this.options = parseOptions(rawOptions)
    this.database = new Database(container.__pg_connection__)
    this.reader = new Reader(this.database)
    this.wait = `${this.options.ledger.lockTimeoutMs}ms`
    this.proof = new Proof(this.database, this.wait)
  }

  async post(posting: Posting, context?: Joined): Promise<PostOutcome> {
    const refusal = checkPosting(posting)
    if (refusal) return refusal
    const row = await this.change(calls.post, [postingRequest(posting)], context)
    return toPostOutcome({ ...row, unit: posting.unit, owner_id: posting.owner_id })
  }

  /** Posts in the order given, all in one transaction; each answers for itself. @param postings at most some thousands */
  async postMany(postings: readonly Posting[], context?: Joined): Promise<PostOutcome[]> {
    return postMany(this.database, this.wait, postings, context)
  }

  /** Reserves an amount: points that are available, or credit within the limit. */
  async hold(input: HoldInput, context?: Joined): Promise<HoldOutcome> {
    return checkHold(input) ?? toHoldOutcome(await this.change(calls.reserve, [holdRequest(input)], context))
  }

  /** Makes `amount` what the hold has open, up or down. */
  async resizeHold(input: ResizeInput, context?: Joined): Promise<HoldOutcome> {
    const refusal = checkResize(input)
    return refusal ?? toHoldOutcome(await this.change(calls.resize, [input.hold_id, holdRequest(input)], context))
  }

  /** Posts what is held, or part of it. What is held is always honoured, whatever happened to the balance meanwhile. */
  async captureHold(input: CaptureInput, context?: Joined): Promise<CaptureOutcome> {
    const refusal = checkCapture(input)
    if (refusal) return refusal
    const values = [input.hold_id, request(input), input.keep_rest ?? false]
    return toCaptureOutcome(await this.change(calls.capture, values, context))
  }

  /** Frees what a hold has open. Repeating it changes nothing and answers `created: false`. */
  async releaseHold(input: ReleaseInput, context?: Joined): Promise<HoldOutcome> {
    const values = [input.hold_id, input.as ?? "released", input.reason ?? null, input.at ?? null]
    return toHoldOutcome(await this.change(calls.release, values, context))
  }

  /** Undoes an entry, or part of it, in the same lots. The sum of an entry's reversals never exceeds it. */
  async reverse(input: ReverseInput, context?: Joined): Promise<PostOutcome> {
    const refusal = checkReverse(input)
    if (refusal) return refusal
    const values = [input.entry_id, request(input), this.options.ledger.graceDays]
    return toPostOutcome(await this.change(calls.reverse, values, context))
  }

  /** Moves lots to another customer; they keep their dates and their source. */
  async transfer(input: TransferInput, context?: Joined): Promise<TransferOutcome> {
    const refusal = checkTransfer(input)
    if (refusal) return refusal
    const values = [transferRequest(input), input.to, input.ranking ?? "none", input.holds ?? false, this.wait]
    return toTransferOutcome(await this.database.run<OutcomeRow>(calls.transfer, values, context))
  }

  /** Reverses all entries of a transfer. */
  async undoTransfer(input: UndoTransferInput, context?: Joined): Promise<TransferOutcome> {
    const values = [input.transfer, request(input), input.hold_ids ?? [], this.options.ledger.graceDays, this.wait]
    return toTransferOutcome(await this.database.run<OutcomeRow>(calls.undoTransfer, values, context))
  }

  /** Takes out what has expired, in committed batches; what is held survives. */
  async expireLots(input: ExpireInput = {}): Promise<ExpirySummary> {
    return expireLots(this.database, this.wait, input, input.batchSize ?? this.options.ledger.expiryBatch)
  }

  /** Proves accounts from their entries and reports each difference; the run is kept (listCrmLedgerChecks). */
  async verify(input: VerifyInput = {}, context?: Joined): Promise<VerifyResult> {
    const started_at = new Date()
    const result = await this.proof.verify(input, context)
    await this.createCrmLedgerChecks(
      {
        scope: input.owner_ids ? "owners" : input.since ? "touched" : "all",
        accounts: result.accounts,
        difference_count: result.differences.length,
        differences: { first: result.differences.slice(0, 100) },
        started_at,
        finished_at: new Date(),
      },
      context,
    )
    return result
  }

  /** Puts sums and lots right from entries and allocations, which stay as they are, and lifts the block of what is right again. */
  async rebuild(input: RebuildInput = {}, context?: Joined): Promise<VerifyResult> {
    await this.proof.rebuild(input, context)
    return this.verify(input, context)
  }

  /** @param limit minor units; null is no limit */
  async setCreditLimit(ownerId: string, unit: Unit, limit: number | null, context?: Joined): Promise<void> {
    await this.database.run(calls.setCreditLimit, [unit, ownerId, limit, this.wait], context)
  }

  /** Owners without an account are left out. @param at the moment that decides what is ripe @default now */
  async balances(ownerIds: readonly string[], unit: Unit, at?: Date, context?: Joined): Promise<Map<string, Balances>> {
    return this.reader.balances(ownerIds, unit, at, context)
  }

  /** The balance as the ledger knew it then: by when entries were written, not by when what they say happened. */
  async balanceAsOf(ownerId: string, unit: Unit, at: Date, context?: Joined): Promise<number> {
    return this.reader.balanceAsOf(ownerId, unit, at, context)
  }

  /** Newest first. */
  async listEntries(filter: EntryFilter, context?: Joined): Promise<{ entries: ListedEntry[]; count: number }> {
    return this.reader.entries(filter, context)
  }

  async retrieveEntry(id: string, context?: Joined): Promise<LedgerEntry | null> {
    return this.reader.entry(id, context)
  }

  /** Oldest first. */
  async entriesOfSource(type: string, ids: string | readonly string[], context?: Joined): Promise<LedgerEntry[]> {
    return this.reader.entriesOfSource(type, typeof ids === "string" ? [ids] : ids, context)
  }

  /** What the entries of each source add up to. Sources without entries are left out. */
  async sumOfSources(unit: Unit, type: string, ids: readonly string[], context?: Joined): Promise<Map<string, number>> {
    return this.reader.sumOfSources(unit, type, ids, context)
  }

  /** Open lots in the order in which they are taken. */
  async listLots(ownerId: string, unit: Unit, context?: Joined): Promise<LedgerLot[]> {
    return this.reader.lots(ownerId, unit, context)
  }

  /** Open lots with from <= expires_at < to, by expiry; `after` is the last lot of the page before. */
  async lotsExpiringBetween(
    from: Date,
    to: Date,
    limit: number,
    after?: ExpiringLot,
    context?: Joined,
  ): Promise<ExpiringLot[]> {
    return this.reader.lotsExpiring(from, to, limit, after, context)
  }

  async retrieveHold(id: string, context?: Joined): Promise<LedgerHold | null> {
    return this.reader.hold(id, context)
  }

  /** Newest first. */
  async listHolds(filter: HoldFilter, context?: Joined): Promise<LedgerHold[]> {
    return this.reader.holds(filter, context)
  }

  /** Active holds whose time is over, by id; `after` is the last id of the page before. */
  async listExpiredHolds(filter: ExpiredHoldFilter, context?: Joined): Promise<LedgerHold[]> {
    return this.reader.expiredHolds(filter, context)
  }

  private async change(call: Call, values: readonly unknown[], context?: Joined): Promise<OutcomeRow> {
    const [row] = await this.database.run<OutcomeRow>(call, [...values, this.wait], context)
    if (row) return row
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The ledger gave no answer to: ${call.text}`)
  }
}
