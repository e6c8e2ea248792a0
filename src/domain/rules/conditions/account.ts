import { z } from "zod"
import { condition } from "../condition"
import { fact } from "../needs"
import { text } from "../text"
import { fail, pass } from "../verdict"

const TITLE = text("Tài khoản", "Account")

/** Whether the customer has an account to sign in with, or is a guest. */
export const account = condition({
  type: "account",
  scope: "customer",
  title: TITLE,
  params: z.strictObject({ kind: z.enum(["registered", "guest"]) }),
  fields: [
    {
      name: "kind",
      kind: "choice",
      label: TITLE,
      choices: [
        { value: "registered", label: text("Có tài khoản", "Has an account") },
        { value: "guest", label: text("Khách vãng lai", "Guest") },
      ],
    },
  ],
  facts: () => ({ hasAccount: fact("customer.has_account") }),
  check: ({ kind }, { hasAccount }) =>
    hasAccount === (kind === "registered") ? pass : fail(hasAccount ? "has_account" : "is_guest"),
  describe: ({ kind }) =>
    kind === "registered"
      ? text("khách có tài khoản", "the customer has an account")
      : text("khách vãng lai", "the customer is a guest"),
})
