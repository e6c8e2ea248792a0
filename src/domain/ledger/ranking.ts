import type { Posting } from "./types"

/**
 * What a posting adds to the ranking points: earned and bonus points do, an adjustment by choice, spending and expiry
 * never take any away.
 */
export const rankingOf = ({ kind, amount, ranking }: Pick<Posting, "kind" | "amount" | "ranking">): number =>
  ranking ?? (kind === "earn" || kind === "bonus" ? amount : 0)
