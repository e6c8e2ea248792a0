import { z } from "zod"
import { distance } from "fastest-levenshtein"
import { someProgramSettings } from "./domain/earning/program"

const PLUGIN = "medusa-plugin-regulars"

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

/**
 * What a host may write behind `plugins: [{ resolve: "medusa-plugin-regulars", options }]`.
 * Everything has a default; what a merchant changes from day to day lives in the admin instead.
 */
export const optionsSchema = z.strictObject({
  /** Language of the texts that the server itself writes. @default "vi" */
  locale: z.enum(["vi", "en"]).default("vi"),
  /** The shop's zone (IANA name): days, months and hours of all rules are counted in it. @default "Asia/Ho_Chi_Minh" */
  timeZone: z
    .string()
    .refine(isTimeZone, { error: "must be an IANA time zone such as Asia/Ho_Chi_Minh" })
    .default("Asia/Ho_Chi_Minh"),
  ledger: z
    .strictObject({
      /** Points given back to a lot that has expired meanwhile live this many days more. @default 30 */
      graceDays: z.int().min(0).max(3650).default(30),
      /** How long a posting waits for an account that somebody else holds, in milliseconds. @default 5000 */
      lockTimeoutMs: z.int().min(100).max(60_000).default(5000),
      /** Accounts per committed batch of the expiry run. @default 2000 */
      expiryBatch: z.int().min(1).max(20_000).default(2000),
    })
    .prefault({}),
  /** First values of the points programme; the admin's settings win from the first save on. */
  loyalty: someProgramSettings.prefault({}),
  insights: z
    .strictObject({
      /** A read replica for lists, reports and exports. @default the shop's own database */
      databaseUrl: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
      /** Connections of the read side's own pool. @default 4 */
      poolSize: z.int().min(1).max(50).default(4),
      /** A report that runs longer is cancelled, in milliseconds. @default 60000 */
      statementTimeoutMs: z.int().min(1000).max(3_600_000).default(60_000),
    })
    .prefault({}),
})

export type RegularsOptions = z.output<typeof optionsSchema>

/** Medusa itself adds these to the options of every module. */
const HOST_KEYS = ["database", "customEntities", "migrationOptions"]

/**
 * Reads the host's options; every module calls it with what Medusa hands over.
 * @throws Error whose message names each wrong option, what it must be, and the nearest name for an unknown one
 */
export function parseOptions(raw: Record<string, unknown> | undefined): RegularsOptions {
  const own = Object.fromEntries(Object.entries(raw ?? {}).filter(([key]) => !HOST_KEYS.includes(key)))
  const result = optionsSchema.safeParse(own, { reportInput: true })
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => sentences(issue))
  throw new Error(`${PLUGIN}: ${problems.join("; ")}.`)
}

function sentences(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String)
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const name = [...path, key].join(".")
      const nearest = nearestOf(key, knownKeys(path))
      return `unknown option "${name}"` + (nearest ? `, did you mean "${[...path, nearest].join(".")}"?` : "")
    })
  }
  const given = "input" in issue && issue.input !== undefined ? ` (given: ${JSON.stringify(issue.input)})` : ""
  return [`option "${path.join(".")}" is wrong: ${issue.message}${given}`]
}

/** The names that an options section knows. */
function knownKeys(path: readonly string[]): string[] {
  let schema: unknown = optionsSchema
  for (const key of path) schema = shapeOf(schema)[key]
  return Object.keys(shapeOf(schema))
}

function shapeOf(schema: unknown): Record<string, unknown> {
  if (schema instanceof z.ZodObject) return schema.shape
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional) {
    return shapeOf(schema.unwrap())
  }
  return {}
}

const nearestOf = (key: string, known: readonly string[]): string | undefined =>
  [...known].sort(
    (a, b) => distance(key.toLowerCase(), a.toLowerCase()) - distance(key.toLowerCase(), b.toLowerCase()),
  )[0]
