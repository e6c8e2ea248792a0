import { MedusaError } from "@medusajs/framework/utils"

const TYPE_OF = {
  400: MedusaError.Types.INVALID_DATA,
  401: MedusaError.Types.UNAUTHORIZED,
  403: MedusaError.Types.FORBIDDEN,
  404: MedusaError.Types.NOT_FOUND,
  409: MedusaError.Types.CONFLICT,
} as const

export type RefusalStatus = keyof typeof TYPE_OF

/**
 * A request that the rules refuse. It reaches the client as `{ type, message, code, details }` with its status.
 * The message names the numbers and what to do next; the code is stable.
 */
export class Refusal extends MedusaError {
  readonly isCrmRefusal = true

  constructor(
    readonly status: RefusalStatus,
    code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(TYPE_OF[status], message, code)
  }

  /** Also true for one that a workflow engine has copied. */
  static is(error: unknown): error is Refusal {
    return typeof error === "object" && error !== null && (error as Partial<Refusal>).isCrmRefusal === true
  }
}
