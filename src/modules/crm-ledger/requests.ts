import { POINTS } from "../../domain/ledger/types"
import type {
  CaptureInput,
  HoldInput,
  Posting,
  ResizeInput,
  ReverseInput,
  TransferInput,
  UndoTransferInput,
} from "../../domain/ledger/types"
import { rankingOf } from "../../domain/ledger/ranking"

/** What the functions in the database read: JSON of the composite type crm_ledger_posting. */

export const postingRequest = (posting: Posting): string => JSON.stringify(toPosting(posting))

export const postingRequests = (postings: readonly Posting[]): string => JSON.stringify(postings.map(toPosting))

/** Says every default; the moment of posting is one of them. */
function toPosting(posting: Posting): object {
  const { on_short, check_limit } = posting
  return {
    ...posting,
    ranking: rankingOf(posting),
    on_short: on_short ?? (posting.unit === POINTS ? "refuse" : "negative"),
    check_limit: check_limit ?? false,
    event_at: posting.event_at ?? posting.at ?? new Date(),
  }
}

export const holdRequest = (input: HoldInput | ResizeInput): string =>
  JSON.stringify({ ...input, check_limit: input.check_limit ?? true })

/** What every other request is: the input itself; fields that the type does not know are ignored. */
export const request = (input: CaptureInput | ReverseInput | UndoTransferInput): string => JSON.stringify(input)

export const transferRequest = ({ unit, from, amount, key, actor, reason, details, at }: TransferInput): string =>
  JSON.stringify({ unit, owner_id: from, amount, key, actor, reason, details, at })
