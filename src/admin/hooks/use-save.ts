import { toast } from "@medusajs/ui"
import { type QueryKey, useMutation, type UseMutationResult, useQueryClient } from "@tanstack/react-query"
import { api } from "../lib/api"
import type { ApiError } from "../lib/errors"

export interface Request {
  path: string
  method?: "POST" | "DELETE"
  body?: unknown
}

interface SaveOptions<T> {
  /** What the answer makes old. */
  refresh: readonly QueryKey[]
  /** Told to the person when it is done. */
  done?: string
  onDone?: (answer: T) => void
}

/** Sends a change to one of our routes, renews what depends on it, and says so. Refusals stay with the caller. */
export function useSave<T = unknown>({
  refresh,
  done,
  onDone,
}: SaveOptions<T>): UseMutationResult<T, ApiError, Request> {
  const client = useQueryClient()
  return useMutation<T, ApiError, Request>({
    mutationFn: ({ path, method = "POST", body }) => api<T>(path, { method, body }),
    onSuccess: async (answer) => {
      await Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })))
      if (done) toast.success(done)
      onDone?.(answer)
    },
  })
}
