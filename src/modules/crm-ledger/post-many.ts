import { MedusaError } from "@medusajs/framework/utils"
import { checkPosting } from "../../domain/ledger/check-input"
import type { LedgerEntry, Posting, PostOutcome } from "../../domain/ledger/types"
import type { Database, Joined } from "./database"
import { type EntryRow, type ReceiptRow, toBulkOutcome, toEntry, toInt } from "./mapping"
import { postingRequests } from "./requests"
import { calls, reads } from "./statements"

/** One statement for all postings that are well-formed; the answers come in the order of the postings. */
export async function postMany(
  database: Database,
  wait: string,
  postings: readonly Posting[],
  context?: Joined,
): Promise<PostOutcome[]> {
  const refusals = postings.map(checkPosting)
  const asked = postings.filter((_, i) => !refusals[i])
  const receipts = asked.length
    ? await database.run<ReceiptRow>(calls.postMany, [postingRequests(asked), wait], context)
    : []
  receipts.sort((a, b) => toInt(a.n) - toInt(b.n))
  const known = await knownEntries(database, receipts, context)
  const outcomes = asked.map((posting, i) => outcomeOf(posting, receipts[i], known))[Symbol.iterator]()
  return refusals.map((refusal) => refusal ?? (outcomes.next().value as PostOutcome))
}

function outcomeOf(
  posting: Posting,
  row: ReceiptRow | undefined,
  known: ReadonlyMap<string, LedgerEntry>,
): PostOutcome {
  if (!row)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The ledger gave no answer for key ${posting.key}.`)
  return toBulkOutcome(posting, row, known)
}

/** The entries that repeat an earlier posting: the receipt does not tell all of what was posted then. */
async function knownEntries(
  database: Database,
  receipts: readonly ReceiptRow[],
  context?: Joined,
): Promise<Map<string, LedgerEntry>> {
  const ids = receipts.filter((row) => row.code === null && !row.created).map((row) => row.id)
  if (ids.length === 0) return new Map()
  const rows = await database.run<EntryRow>(reads.entriesByIds, [ids], context)
  return new Map(rows.map((row) => [row.id, toEntry(row)]))
}
