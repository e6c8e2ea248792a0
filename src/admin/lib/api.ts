import { ApiError } from "./errors"
import { backendUrl, signInHeaders } from "./sdk"

type QueryValue = string | number | boolean | null | undefined

interface RequestOptions {
  method?: "GET" | "POST" | "DELETE"
  /** Empty values are left out; a list repeats its name. */
  query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>>
  body?: unknown
  signal?: AbortSignal
}

/**
 * Calls one of our own routes. The js-sdk keeps only the message of an error; this keeps its code and its numbers too.
 * @throws ApiError for every answer that is not a success, with status 0 when the server was not reached
 */
export async function api<T>(
  path: string,
  { method = "GET", query = {}, body, signal }: RequestOptions = {},
): Promise<T> {
  const response = await send(urlOf(path, query), {
    method,
    signal,
    credentials: "include",
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(await signInHeaders()),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok || answer === undefined) throw ApiError.of(response.status, answer)
  return answer as T
}

async function send(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw ApiError.of(0, undefined)
  }
}

function urlOf(path: string, query: NonNullable<RequestOptions["query"]>): URL {
  const base = new URL(backendUrl, window.location.origin)
  const url = new URL(base.pathname.replace(/\/$/, "") + path, base.origin)
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== "") url.searchParams.append(name, String(one))
    }
  }
  return url
}
