import type { Allocation, LedgerEntry } from "./types"

/**
 * What the hash of an entry covers besides the hash before it: sha256(previous || chainInput), where the previous of the
 * first entry is sha256(genesisInput). Postgres' own JSON, byte by byte (crm_ledger_chain_input).
 * @param allocations of the entry, by ord
 */
export function chainInput(entry: LedgerEntry, allocations: readonly Allocation[]): string {
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
    epoch(entry.available_at) ?? "null",
    epoch(entry.expires_at) ?? "null",
    epoch(entry.due_at) ?? "null",
    epoch(entry.event_at) ?? "null",
    epoch(entry.created_at) ?? "null",
    json(listed(allocations)),
  ])
}

/** @param createdAt when the account was opened */
export const genesisInput = (unit: string, ownerId: string, createdAt: Date): string =>
  array([json(unit), json(ownerId), epoch(createdAt) ?? "null"])

function listed(allocations: readonly Allocation[]): string | null {
  if (allocations.length === 0) return null
  return allocations.map(({ lot_id, amount, expires_at }) => `${lot_id} ${amount} ${epoch(expires_at) ?? ""};`).join("")
}

const array = (items: readonly string[]): string => `[${items.join(", ")}]`

const json = (value: string | number | null): string => JSON.stringify(value)

/** Seconds with six decimals, as Postgres' extract(epoch) gives them. */
function epoch(value: Date | null): string | null {
  if (value === null) return null
  const ms = value.getTime()
  const seconds = Math.trunc(ms / 1000)
  return `${ms < 0 && seconds === 0 ? "-" : ""}${seconds}.${String(Math.abs(ms % 1000)).padStart(3, "0")}000`
}

/** jsonb writes keys by length, then by bytes, with a space behind colons and commas. */
function jsonb(value: unknown): string {
  if (Array.isArray(value)) return array(value.map(jsonb))
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}: ${jsonb(member)}`)
  return `{${members.join(", ")}}`
}

const encoder = new TextEncoder()

function compareKeys(a: string, b: string): number {
  const [x, y] = [encoder.encode(a), encoder.encode(b)]
  if (x.length !== y.length) return x.length - y.length
  const at = x.findIndex((byte, i) => byte !== y[i])
  return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0)
}
