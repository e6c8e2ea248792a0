import type { Allocation, LedgerEntry } from "./types"

/**
 * What the hash of an entry covers besides the hash before it: sha256(previous || chainInput), where the previous of the
 * first entry is sha256(genesisInput). The same text as crm_ledger_chain_input in the database, byte by byte.
 * @param allocations of the entry, by ord
 */
export function chainInput(entry: LedgerEntry, allocations: readonly Allocation[]): string {
  const parts = allocations.map(({ lot_id, amount, expires_at }) => `${lot_id} ${amount} ${time(expires_at)};`)
  return [
    entry.id,
    entry.seq,
    entry.kind,
    entry.requested,
    entry.amount,
    entry.ranking,
    entry.balance_after,
    time(entry.available_at),
    time(entry.expires_at),
    time(entry.due_at),
    time(entry.event_at),
    time(entry.created_at),
    text(entry.key),
    text(entry.source_type),
    text(entry.source_id),
    text(entry.reverses_id),
    text(entry.hold_id),
    text(entry.actor),
    text(entry.reason),
    text(entry.details && jsonb(entry.details)),
    parts.join(""),
  ].join("|")
}

/** @param createdAt when the account was opened */
export const genesisInput = (unit: string, ownerId: string, createdAt: Date): string =>
  [text(unit), text(ownerId), time(createdAt)].join("|")

/** Its length in bytes first, so that no two different rows read the same. null is nothing at all. */
const text = (value: string | null): string => (value === null ? "" : `${encoder.encode(value).length}:${value}`)

const time = (value: Date | null): string => (value === null ? "" : String(value.getTime()))

const encoder = new TextEncoder()

/** jsonb writes keys by length, then by bytes, with a space behind colons and commas. */
function jsonb(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonb).join(", ")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}: ${jsonb(member)}`)
  return `{${members.join(", ")}}`
}

function compareKeys(a: string, b: string): number {
  const [x, y] = [encoder.encode(a), encoder.encode(b)]
  if (x.length !== y.length) return x.length - y.length
  const at = x.findIndex((byte, i) => byte !== y[i])
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0)
}
