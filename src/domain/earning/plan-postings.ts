/** An earn entry of the ledger, as far as it still stands. */
export interface PostedEntry {
  readonly id: string
  readonly ownerId: string
  /** Its amount less what has been reversed of it; 0 when it is reversed whole. */
  readonly open: number
}

export type AwardStep =
  | { readonly do: "earn"; readonly ownerId: string; readonly points: number }
  | { readonly do: "take_back"; readonly entryId: string; readonly ownerId: string; readonly points: number }

/**
 * The steps that bring the ledger from what was posted for an order to what the order should have earned. Points that
 * went to somebody else (the order changed hands) are taken back whole. Too few: one new entry for the difference.
 * Too many: the newest entries are reversed first, each no further than it stands.
 * @param target points that the order's customer should have
 * @param forgiven points above the target that the shop has given up earlier; they are not taken back again
 * @param posted the order's earn entries, oldest first
 */
export function planPostings(
  { target, ownerId, forgiven = 0 }: { target: number; ownerId: string; forgiven?: number },
  posted: readonly PostedEntry[],
): AwardStep[] {
  const steps: AwardStep[] = posted
    .filter((entry) => entry.ownerId !== ownerId && entry.open > 0)
    .map((entry) => ({ do: "take_back", entryId: entry.id, ownerId: entry.ownerId, points: entry.open }))
  const own = posted.filter((entry) => entry.ownerId === ownerId)
  const awarded = own.reduce((sum, entry) => sum + entry.open, 0)
  if (target > awarded) return [...steps, { do: "earn", ownerId, points: target - awarded }]
  let excess = Math.max(0, awarded - target - forgiven)
  for (const entry of [...own].reverse()) {
    const points = Math.min(excess, entry.open)
    if (points <= 0) continue
    steps.push({ do: "take_back", entryId: entry.id, ownerId, points })
    excess -= points
  }
  return steps
}
