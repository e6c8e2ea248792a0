import type { Allocation, LedgerEntry } from "./types"

/**
 * What the hash of an entry covers besides the hash before it: sha256(previous || chainInput), the previous of the first
 * entry being sha256(genesisInput). The text is Postgres' own JSON, byte by byte (crm_ledger_chain_input).
 * @param allocations of the entry, by ord
 */
export function chainInput(entry: LedgerEntry, allocations: readonly Allocation[]): string {
  const parts = allocations.map(({ lot_id, amount, expires_at }) =>
    array([json(lot_id), json(amount), time(expires_at)]),
  )
  return array([
    json(entry.id),
    json(entry.seq),
    json(entry.kind),
    json(entry.requested),
    json(entry.amount),
    json(entry.ranking),
    json(entry.balance_after),
    json(entry.key),
    json(entry.source_type),
    json(entry.source_id),
    json(entry.reverses_id),
    json(entry.hold_id),
    json(entry.actor),
    json(entry.reason),
    jsonb(entry.details),
    time(entry.available_at),
    time(entry.expires_at),
    time(entry.due_at),
    time(entry.event_at),
    time(entry.created_at),
    parts.length > 0 ? array(parts) : "null",
  ])
}

/** @param createdAt when the account was opened */
export const genesisInput = (unit: string, ownerId: string, createdAt: Date): string =>
  array([json(unit), json(ownerId), time(createdAt)])

const array = (items: readonly string[]): string => `[${items.join(", ")}]`

const json = (value: string | number | null): string => JSON.stringify(value)

const time = (value: Date | null): string => json(value && value.getTime())

/** jsonb writes keys by length, then by bytes, with a space behind colons and commas. */
function jsonb(value: unknown): string {
  if (Array.isArray(value)) return array(value.map(jsonb))
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${json(key)}: ${jsonb(member)}`)
  return `{${members.join(", ")}}`
}

const encoder = new TextEncoder()

function compareKeys(a: string, b: string): number {
  const [x, y] = [encoder.encode(a), encoder.encode(b)]
  if (x.length !== y.length) return x.length - y.length
  const at = x.findIndex((byte, i) => byte !== y[i])
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0)
}
