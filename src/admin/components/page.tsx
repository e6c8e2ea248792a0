import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PageProps {
  title: string
  hint: string
  actions?: ReactNode
  children: ReactNode
  "data-testid"?: string
}

/** A page of ours: its name, what it is for, and its cards. */
export const Page = ({ title, hint, actions, children, "data-testid": testId }: PageProps) => (
  <div className="flex w-full flex-col gap-y-3" data-testid={testId}>
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-2 py-1">
      <div className="flex min-w-0 max-w-[720px] flex-col gap-y-1">
        <Heading level="h1">{title}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {hint}
        </Text>
      </div>
      {actions}
    </div>
    {children}
  </div>
)
