import { Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { ADMIN } from "../settings"
import type { Context } from "./context"

/** Registers an e-mail address and a password; the account that it signs in to is made by the caller. */
export async function register(container: Context["container"], email: string, password: string): Promise<string> {
  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!authIdentity) throw new Error(`cannot register ${email}: ${error ?? "no reason given"}`)
  return authIdentity.id
}

/** The admin user; returns its id. */
export async function createAdmin({ container }: Context): Promise<string> {
  const authIdentityId = await register(container, ADMIN.email, ADMIN.password)
  const { result } = await createUserAccountWorkflow(container).run({
    input: { authIdentityId, userData: { email: ADMIN.email, first_name: "Quản", last_name: "Trị" } },
  })
  return result.id
}
