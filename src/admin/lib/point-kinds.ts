/** The kinds of entries that an account of points can have, in the order in which a person looks for them. */
export const POINT_KINDS = ["earn", "bonus", "redeem", "expire", "reverse", "adjust", "transfer"] as const

export type PointKind = (typeof POINT_KINDS)[number]

export const isPointKind = (kind: string): kind is PointKind => POINT_KINDS.some((known) => known === kind)
