import { z } from "zod"
import { condition } from "../condition"
import type { Choice } from "../field"
import { fact } from "../needs"
import { listText, numberText, text, type Text } from "../text"
import { fail, indeterminate, pass } from "../verdict"

const LEVELS = { high: text("cao", "high"), medium: text("trung bình", "medium"), low: text("thấp", "low") } as const
const DIMENSIONS = {
  recency: text("độ gần đây (R)", "recency (R)"),
  frequency: text("tần suất (F)", "frequency (F)"),
  monetary: text("chi tiêu (M)", "monetary value (M)"),
} as const

const levelParam = z.enum(["high", "medium", "low"])
const quantileParam = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
type Score = z.output<typeof levelParam> | z.output<typeof quantileParam>

const params = z.strictObject({
  dimension: z.enum(["recency", "frequency", "monetary"]),
  scores: z.union([z.array(levelParam).min(1).max(3), z.array(quantileParam).min(1).max(5)]),
})

const scoreText = (score: Score): Text => (typeof score === "number" ? numberText(score) : LEVELS[score])
const choiceOf = (value: Score): Choice => ({ value, label: scoreText(value) })

/**
 * One of a customer's three scores, in the scale that the shop uses: levels, or 1 (worst) to 5 by quantiles. A rule written in
 * the other scale has no answer, nor has a customer without orders: NULL in SQL.
 */
export const rfmScore = condition({
  type: "rfm_score",
  scope: "customer",
  title: text("Điểm RFM", "RFM score"),
  params,
  fields: [
    {
      name: "dimension",
      kind: "choice",
      label: text("Chỉ số", "Dimension"),
      choices: [
        { value: "recency", label: DIMENSIONS.recency },
        { value: "frequency", label: DIMENSIONS.frequency },
        { value: "monetary", label: DIMENSIONS.monetary },
      ],
    },
    {
      name: "scores",
      kind: "choices",
      label: text("Mức", "Scores"),
      choices: (["high", "medium", "low", 5, 4, 3, 2, 1] as const).map(choiceOf),
    },
  ],
  facts: ({ dimension }) => ({ score: fact(`rfm.${dimension}`) }),
  check({ dimension, scores }, { score }) {
    if (score === null) return indeterminate("no_rfm_score", { dimension })
    if (typeof score !== typeof scores[0]) return indeterminate("other_rfm_scale", { dimension, found: score })
    return scores.some((wanted) => wanted === score)
      ? pass
      : fail("other_rfm_score", { dimension, found: score, wanted: scores.map(String) })
  },
  describe({ dimension, scores }) {
    const [subject, list] = [DIMENSIONS[dimension], listText(scores.map(scoreText))]
    return text(`${subject.vi} ở mức ${list.vi}`, `${subject.en} is ${list.en}`)
  },
})
