export const errors = {
  unreachable: "The server cannot be reached. Check the connection and try again.",
  signed_out: "Your session has ended. Sign in again.",
  forbidden: "Your account may not see or do this. Ask the shop's administrator for permission.",
  server: "Something went wrong on the server. Try again in a moment.",
  unknown: "That did not work. Try again.",
  /** Sentences for the `code` of a refusal; the places are named as its `details`. */
  refusals: {
    customer_unknown: "This customer no longer exists.",
  },
} as const
