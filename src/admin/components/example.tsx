import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useLocale } from "../hooks/use-locale"

/** A worked example that follows the form beside it. */
export const Example = ({ children, "data-testid": testId }: { children: ReactNode; "data-testid"?: string }) => {
  const { t } = useLocale()
  return (
    <aside
      aria-label={t("form.example")}
      aria-live="polite"
      className="bg-ui-bg-subtle border-ui-border-base flex h-fit min-w-0 flex-col gap-y-2 rounded-lg border px-4 py-3"
      data-testid={testId}
    >
      <Text size="xsmall" weight="plus" className="text-ui-fg-muted">
        {t("form.example")}
      </Text>
      {children}
    </aside>
  )
}

export const ExampleLine = ({ children }: { children: ReactNode }) => (
  <Text size="small" className="text-ui-fg-base text-pretty tabular-nums">
    {children}
  </Text>
)

/** A group of settings with its example: side by side, or one under the other where there is no room. */
export const WithExample = ({ example, children }: { example: ReactNode; children: ReactNode }) => (
  <div className="grid gap-x-8 gap-y-4 px-6 py-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,320px)]">
    <div className="flex min-w-0 flex-col gap-y-5">{children}</div>
    {example}
  </div>
)
