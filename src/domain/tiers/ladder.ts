import { z } from "zod"
import { tierSettings, type TierSettings } from "./tier"

const MAX_TIERS = 20

/**
 * The ladder of the reference systems. Their bands overlap at the edges; here each tier has one "from", included.
 * Members earn at the programme's own rate (10,000đ for a point), so that changing it changes theirs.
 */
const REFERENCE_TIERS: z.input<typeof tierSettings>[] = [
  {
    id: "tier_member",
    name: "Thành viên",
    names: { en: "Member" },
    from: 0,
    discount_percent: 0,
    colour: "grey",
  },
  {
    id: "tier_silver",
    name: "Bạc",
    names: { en: "Silver" },
    from: 500,
    rates: { vnd: 8_000 },
    discount_percent: 3,
    colour: "blue",
  },
  {
    id: "tier_gold",
    name: "Vàng",
    names: { en: "Gold" },
    from: 2_000,
    rates: { vnd: 5_000 },
    discount_percent: 5,
    colour: "orange",
  },
  {
    id: "tier_platinum",
    name: "Bạch kim",
    names: { en: "Platinum" },
    from: 5_001,
    rates: { vnd: 3_000 },
    discount_percent: 10,
    colour: "purple",
  },
]

const metric = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ranking_points") }),
  z.strictObject({
    kind: z.literal("spend"),
    currency: z.string().regex(/^[a-z]{3}$/, "must be a lower-case currency code such as vnd"),
  }),
  z.strictObject({ kind: z.literal("orders") }),
])

const window = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all_time") }),
  z.strictObject({ kind: z.literal("rolling_months"), months: z.int().min(1).max(120) }),
  /** January to June and July to December. */
  z.strictObject({ kind: z.literal("half_year") }),
  z.strictObject({ kind: z.literal("year") }),
])

const review = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("never") }),
  /** Every so many months after the customer came to the tier. */
  z.strictObject({ kind: z.literal("rolling"), months: z.int().min(1).max(120).default(12) }),
  /** At the end of 30 June and 31 December. */
  z.strictObject({ kind: z.literal("half_yearly") }),
  /** At the end of 31 December. */
  z.strictObject({ kind: z.literal("yearly") }),
])

/**
 * How customers are ranked. Upwards at once, downwards only at a review.
 * Defaults: ranking points of all time, never reviewed, the four reference tiers.
 */
export const tierLadder = z
  .strictObject({
    /** What is counted. */
    metric: metric.prefault({ kind: "ranking_points" }),
    /** Over which period it is counted. */
    window: window.prefault({ kind: "all_time" }),
    /** When a customer who no longer reaches his tier may lose it. */
    review: review.prefault({ kind: "never" }),
    /** Review days up to this moment are not made up for; set when the review setting changes. */
    reviews_from: z.iso.datetime({ offset: true }).nullable().default(null),
    /** How far down: to the tier below, or to the one that the value earns. */
    on_review: z.enum(["one_step", "earned"]).default("one_step"),
    /** Days after a failed review in which reaching the value again keeps the tier. */
    grace_days: z.int().min(0).max(366).default(0),
    /** Days before a tier would be lost at which the customer is told. */
    notice_days: z.int().min(0).max(366).default(30),
    /** From the lowest to the highest. */
    tiers: z
      .array(tierSettings)
      .min(1, "a ladder has at least 1 tier")
      .max(MAX_TIERS, `a ladder has at most ${MAX_TIERS} tiers`)
      .prefault(REFERENCE_TIERS),
  })
  .superRefine((ladder, context) => {
    for (const { path, message } of [...tierProblems(ladder.tiers), ...periodProblems(ladder)]) {
      context.addIssue({ code: "custom", path: [...path], message })
    }
  })

export type TierLadder = z.output<typeof tierLadder>
export type TierMetric = TierLadder["metric"]["kind"]

export const defaultLadder = (firstValues: z.input<typeof tierLadder> = {}): TierLadder => tierLadder.parse(firstValues)

interface Problem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

function tierProblems(tiers: readonly TierSettings[]): Problem[] {
  const [first] = tiers
  const problems: Problem[] = []
  if (first && first.from !== 0) {
    problems.push({
      path: ["tiers", 0, "from"],
      message: `the first tier starts at 0, "${first.name}" starts at ${first.from}`,
    })
  }
  tiers.forEach((tier, i) => {
    const twin = tiers.slice(0, i).find((other) => other.id === tier.id)
    if (twin) {
      problems.push({
        path: ["tiers", i, "id"],
        message: `"${twin.name}" and "${tier.name}" have the same id "${tier.id}"`,
      })
    }
    const below = tiers[i - 1]
    if (below && tier.from <= below.from) {
      const fault = tier.from === below.from ? "start at the same value" : "are not in rising order"
      const message = `"${below.name}" (from ${below.from}) and "${tier.name}" (from ${tier.from}) ${fault}`
      problems.push({ path: ["tiers", i, "from"], message })
    }
  })
  return problems
}

/** A review in the middle of a calendar period would judge a part of it by the whole period's threshold. */
function periodProblems({ window, review }: Pick<TierLadder, "window" | "review">): Problem[] {
  if (window.kind === "year" && (review.kind === "half_yearly" || review.kind === "rolling")) {
    return [{ path: ["review"], message: `a calendar year is reviewed yearly or never, not ${review.kind}` }]
  }
  if (window.kind === "half_year" && review.kind === "rolling") {
    return [{ path: ["review"], message: "a calendar half-year is reviewed half_yearly, yearly or never, not rolling" }]
  }
  return []
}
