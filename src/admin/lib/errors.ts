import type { Format } from "./format"
import type { Translate } from "../i18n/types"

/** What the server answered instead of success: Medusa's `type` and `message`, our `code` and the numbers behind it. */
export class ApiError extends Error {
  private constructor(
    /** HTTP status; 0 when the server was not reached. */
    readonly status: number,
    readonly code: string | null,
    message: string,
    readonly details: Readonly<Record<string, unknown>>,
  ) {
    super(message)
    this.name = "ApiError"
  }

  /** @param answer the body of the answer, whatever it is */
  static of(status: number, answer: unknown): ApiError {
    const { code, message, details } = isRecord(answer) ? answer : {}
    return new ApiError(
      status,
      typeof code === "string" ? code : null,
      typeof message === "string" ? message : "",
      isRecord(details) ? details : {},
    )
  }

  /** Trying again may help: the server was not reached or broke down. */
  get isTransient(): boolean {
    return this.status === 0 || this.status >= 500
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The react-query retry rule: once, and never for an answer that would be the same again. */
export const retryOnce = (failures: number, error: unknown): boolean =>
  failures < 1 && error instanceof ApiError && error.isTransient

const STATUS_TEXT = {
  0: "errors.unreachable",
  401: "errors.signed_out",
  403: "errors.forbidden",
} as const

interface Speech {
  t: Translate
  /** The sentence of a refusal in the reader's language, if there is one. */
  refusal: (code: string, details: Record<string, string>) => string | null
  format: Format
}

/**
 * One sentence for a person: our own text for the code, else for the status, else what the server says (our refusals
 * name the numbers), else that it did not work.
 */
export function describeError(error: unknown, { t, refusal, format }: Speech): string {
  if (!(error instanceof ApiError)) return t("errors.unknown")
  const own = error.code === null ? null : refusal(error.code, spell(error.details, format))
  if (own !== null) return own
  if (error.status in STATUS_TEXT) return t(STATUS_TEXT[error.status as keyof typeof STATUS_TEXT])
  if (error.status >= 500) return t("errors.server")
  return error.message || t("errors.unknown")
}

const spell = (details: Readonly<Record<string, unknown>>, format: Format): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === "number" ? format.number(value) : String(value),
    ]),
  )
