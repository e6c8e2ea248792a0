import { fromMinor } from "../../domain/money/minor-units"
import type { RedemptionRefusalCode } from "../../domain/redemption/check-redemption"
import type { RedemptionDetail, RedemptionLimits } from "../../domain/redemption/limits"
import { Refusal } from "../../refusal"

/** Details whose numbers are amounts of money. */
const MONEY = new Set(["goods", "max_amount", "point_value"])

/** A refusal of the points API: its code, the numbers (money in main units) and what to do. */
export function redemptionRefusal(
  code: RedemptionRefusalCode,
  detail: RedemptionDetail,
  limits: RedemptionLimits,
  currency: string,
): Refusal {
  const details = Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      MONEY.has(key) && typeof value === "number" ? fromMinor(value, currency) : value,
    ]),
  )
  return new Refusal(400, code, MESSAGES[code](details, limits), details)
}

type Say = (detail: Record<string, number | string>, limits: RedemptionLimits) => string

const range = ({ min, max, step }: RedemptionLimits): string =>
  max > 0
    ? `Between ${min} and ${max} points can be used here${step > 1 ? `, in steps of ${step}` : ""}.`
    : "No points can be used here."

const MESSAGES: Record<RedemptionRefusalCode, Say> = {
  not_an_integer: (d) => `${d.points} is not a whole number of points.`,
  program_off: () => "Points cannot be used at the moment: the programme is off.",
  no_rate: (d) => `Points have no value in ${d.currency}.`,
  not_enough_orders: (d) => `Points can be used after ${d.needed} paid orders; ${d.missing} more to go.`,
  below_minimum: (d, limits) => `${d.points} points are fewer than the minimum of ${d.min}. ${range(limits)}`,
  not_a_step: (d, limits) =>
    `${d.points} is not a multiple of ${d.step}: use ${d.lower} or ${d.higher}. ${range(limits)}`,
  not_enough_points: (d, limits) =>
    `${d.points} points are ${d.missing} more than can be spent (${d.spendable}). ${range(limits)}`,
  above_maximum: (d, limits) => `${d.points} points are more than this cart can take (${d.max}). ${range(limits)}`,
}
