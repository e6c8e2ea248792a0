import { errorHandler } from "@medusajs/framework/http"
import { Refusal } from "../refusal"

type Handler = ReturnType<typeof errorHandler>

/**
 * Answers our refusals with their code and numbers and leaves everything else to core's handler. A host that has an
 * error handler of its own calls this one with it: `errorHandler: refusalHandler(own)`.
 */
export function refusalHandler(other: Handler = errorHandler()): Handler {
  // Express knows an error handler by its four parameters.
  return (error: unknown, req, res, next) => {
    if (!Refusal.is(error)) return other(error, req, res, next)
    const { type, code, message, details, status } = error
    res.status(status).json({ type, code, message, details })
  }
}
