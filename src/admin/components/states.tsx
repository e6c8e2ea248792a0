import { ExclamationCircle, LockClosedSolid } from "@medusajs/icons"
import { Button, Skeleton, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useLocale } from "../hooks/use-locale"
import { ApiError } from "../lib/errors"

interface MessageProps {
  icon?: ReactNode
  title: string
  hint: string
  action?: ReactNode
  role?: "alert" | "status"
  "data-testid"?: string
}

const Message = ({ icon, title, hint, action, role, "data-testid": testId }: MessageProps) => (
  <div role={role} className="flex flex-col items-center gap-y-3 px-6 py-8 text-center" data-testid={testId}>
    {icon && <span className="text-ui-fg-subtle">{icon}</span>}
    <div className="flex flex-col items-center gap-y-1">
      <Text size="small" leading="compact" weight="plus">
        {title}
      </Text>
      <Text size="small" className="text-ui-fg-subtle max-w-[360px] text-pretty">
        {hint}
      </Text>
    </div>
    {action}
  </div>
)

/** Grey lines where the content will be. */
export const LoadingState = ({ lines = 4 }: { lines?: number }) => {
  const { t } = useLocale()
  return (
    <div role="status" className="flex flex-col gap-y-4 px-6 py-4" data-testid="crm-loading">
      <span className="sr-only">{t("common.loading")}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden className="flex items-center justify-between gap-x-8">
          <Skeleton className="h-5 w-2/5" />
          <Skeleton className="h-5 w-1/5" />
        </div>
      ))}
    </div>
  )
}

/** Nothing here, and how something comes to be here. */
export const EmptyState = ({ title, hint, icon, action }: Omit<MessageProps, "role" | "data-testid">) => (
  <Message icon={icon} title={title} hint={hint} action={action} data-testid="crm-empty" />
)

interface ErrorStateProps {
  error: unknown
  onRetry: () => void
  isRetrying: boolean
}

/** What went wrong in a sentence, and a way to try again; without permission there is nothing to try. */
export const ErrorState = ({ error, onRetry, isRetrying }: ErrorStateProps) => {
  const { t, describe } = useLocale()
  if (error instanceof ApiError && error.status === 403) {
    return (
      <Message
        icon={<LockClosedSolid />}
        title={t("common.no_permission_title")}
        hint={describe(error)}
        role="status"
        data-testid="crm-no-permission"
      />
    )
  }
  return (
    <Message
      icon={<ExclamationCircle />}
      title={t("common.error_title")}
      hint={describe(error)}
      role="alert"
      data-testid="crm-error"
      action={
        <Button size="small" variant="secondary" type="button" onClick={onRetry} isLoading={isRetrying}>
          {t("common.retry")}
        </Button>
      }
    />
  )
}
