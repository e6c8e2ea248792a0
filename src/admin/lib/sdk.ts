import Medusa from "@medusajs/js-sdk"

// Written by the admin bundler of the host.
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

/** Where the server is; "/" is the address of the dashboard itself. */
export const backendUrl = (typeof __BACKEND_URL__ === "undefined" ? undefined : __BACKEND_URL__) || "/"

const authType = (typeof __AUTH_TYPE__ === "undefined" ? undefined : __AUTH_TYPE__) || "session"
const tokenKey = (typeof __JWT_TOKEN_STORAGE_KEY__ === "undefined" ? undefined : __JWT_TOKEN_STORAGE_KEY__) || undefined

/** Medusa's own routes, signed in as the dashboard is. Our routes go through `api`, which keeps the codes of refusals. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: { type: authType, jwtTokenStorageKey: tokenKey },
})

/** What a request needs to be signed in where the dashboard does not use a session cookie. */
export async function signInHeaders(): Promise<Record<string, string>> {
  const token = authType === "jwt" ? await sdk.client.getToken() : undefined
  return token ? { authorization: `Bearer ${token}` } : {}
}
