import { Button, Text } from "@medusajs/ui"
import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useLocale } from "../hooks/use-locale"
import { ErrorState, LoadingState } from "./states"

interface QueryViewProps<T> {
  query: UseQueryResult<T, unknown>
  /** Lines of the skeleton, about as high as what will stand there. */
  lines?: number
  children: (data: T) => ReactNode
}

/** Draws what a query has: skeleton, error, missing permission, or its data; and says when the data could not be renewed. */
export const QueryView = <T,>({ query, lines, children }: QueryViewProps<T>) => {
  const retry = () => void query.refetch()
  if (query.data === undefined) {
    if (query.isError) return <ErrorState error={query.error} onRetry={retry} isRetrying={query.isFetching} />
    return <LoadingState lines={lines} />
  }
  return (
    <>
      {query.isError && <StaleNote onRetry={retry} isRetrying={query.isFetching} />}
      {children(query.data)}
    </>
  )
}

const StaleNote = ({ onRetry, isRetrying }: { onRetry: () => void; isRetrying: boolean }) => {
  const { t } = useLocale()
  return (
    <div role="alert" className="flex items-center justify-between gap-x-4 px-6 py-2">
      <Text size="xsmall" className="text-ui-tag-orange-text">
        {t("common.stale")}
      </Text>
      <Button size="small" variant="transparent" type="button" onClick={onRetry} isLoading={isRetrying}>
        {t("common.retry")}
      </Button>
    </div>
  )
}
