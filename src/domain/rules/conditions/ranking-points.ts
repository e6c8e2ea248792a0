import { z } from "zod"
import { compareNumber, comparisonParams, comparisonText } from "../comparison"
import { condition } from "../condition"
import { comparisonField, windowField } from "../field"
import { countFact } from "../needs"
import { MAX_COUNT } from "../params"
import { text } from "../text"
import { windowParams, windowText } from "../window"

const TITLE = text("Điểm xếp hạng", "Ranking points")

/** Earned and bonus points of the window less their reversals; spending never lowers them. None is 0: never NULL in SQL. */
export const rankingPoints = condition({
  type: "ranking_points",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ is: comparisonParams(-MAX_COUNT, MAX_COUNT), window: windowParams }),
  measure: "points",
  fields: [comparisonField("points", TITLE), windowField],
  facts: ({ window }) => ({ points: countFact("points.ranking", window) }),
  check: ({ is }, { points }) => compareNumber(points, is, "ranking_points"),
  describe({ is, window }) {
    const [points, when] = [comparisonText(is, "points"), windowText(window)]
    return text(
      `điểm xếp hạng của khách ${points.vi} ${when.vi}`,
      `the customer earned ${points.en} for ranking ${when.en}`,
    )
  },
})
