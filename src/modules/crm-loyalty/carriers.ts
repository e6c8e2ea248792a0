import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { PointsCarrier, PointsCarrierInput } from "./types"

const TABLE = "crm_points_carrier"

/** What a search for carriers may name; every given field narrows it. */
export interface CarrierFilter {
  readonly hold_id?: string | readonly string[]
  readonly subject_type?: PointsCarrier["subject_type"]
  readonly subject_id?: string | readonly string[]
  readonly customer_id?: string
  readonly code?: readonly string[]
  readonly promotion_id?: readonly string[]
  readonly order_id?: readonly string[]
  readonly status?: PointsCarrier["status"]
  /** Only carriers whose promotion may still be worth something. */
  readonly open?: boolean
  /** Only carriers whose promotion was made worthless before this moment and still exists. */
  readonly retired_before?: Date
  /** Behind this hold id, for paging. */
  readonly after?: string
  readonly limit?: number
}

const LISTS = ["hold_id", "subject_id", "code", "promotion_id", "order_id"] as const
const VALUES = ["subject_type", "customer_id", "status"] as const

/** Ascending by hold id. */
export async function findCarriers(knex: Knex, filter: CarrierFilter): Promise<PointsCarrier[]> {
  const query = knex(TABLE).select("*").orderBy("hold_id")
  for (const field of LISTS) {
    const value = filter[field]
    if (value !== undefined) void query.whereIn(field, typeof value === "string" ? [value] : [...value])
  }
  for (const field of VALUES) {
    const value = filter[field]
    if (value !== undefined) void query.where(field, value)
  }
  if (filter.open) void query.whereNull("retired_at")
  if (filter.retired_before) void query.where("retired_at", "<", filter.retired_before).whereNotNull("promotion_id")
  if (filter.after) void query.where("hold_id", ">", filter.after)
  if (filter.limit) void query.limit(filter.limit)
  const rows = (await query) as Record<string, unknown>[]
  return rows.map(toCarrier)
}

/** The row of a hold; made when it is new, else with the new numbers. Only an active one changes. */
export async function writeCarrier(knex: Knex, carrier: PointsCarrierInput): Promise<PointsCarrier> {
  const rows = (await knex(TABLE)
    .insert({ ...carrier })
    .onConflict("hold_id")
    .merge({
      points: carrier.points,
      amount: carrier.amount,
      point_value: carrier.point_value,
      updated_at: knex.fn.now(),
    })
    .where(`${TABLE}.status`, "active")
    .returning("*")) as Record<string, unknown>[]
  const [row] = rows
  if (row) return toCarrier(row)
  const [known] = await findCarriers(knex, { hold_id: carrier.hold_id })
  if (!known)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `the carrier of hold ${carrier.hold_id} was neither written nor found`,
    )
  return known
}

export type CarrierChange = Partial<
  Pick<PointsCarrier, "promotion_id" | "points" | "amount" | "status" | "order_id" | "entry_id" | "retired_at">
>

/** @param from the change happens only while the carrier has this status. @returns whether it did */
export async function changeCarrier(
  knex: Knex,
  holdId: string,
  from: PointsCarrier["status"],
  change: CarrierChange,
): Promise<boolean> {
  const count = await knex(TABLE)
    .where({ hold_id: holdId, status: from })
    .update({ ...change, updated_at: knex.fn.now() })
  return count > 0
}

const toCarrier = (row: Record<string, unknown>): PointsCarrier =>
  ({
    ...row,
    points: Number(row.points),
    amount: Number(row.amount),
    point_value: Number(row.point_value),
  }) as PointsCarrier
