import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField } from "../field"
import { fact } from "../needs"
import { MAX_COUNT } from "../params"
import { text } from "../text"

const TITLE = text("Điểm khả dụng", "Points available")

/** Spendable now; may be below 0 under the negative policy. Without an account it is 0: never NULL in SQL. */
export const pointsAvailable = condition({
  type: "points_available",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ is: comparisonParams(-MAX_COUNT, MAX_COUNT) }),
  measure: "points",
  fields: [comparisonField("points", TITLE)],
  facts: () => ({ points: fact("points.available") }),
  check: ({ is }, { points }) => compareNumber(points, is, "points_available"),
  describe({ is }) {
    const { vi, en } = comparisonText(is, "points")
    return text(`điểm khả dụng của khách ${vi}`, `the customer has ${en} to spend`)
  },
})
