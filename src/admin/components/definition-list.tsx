import type { ReactNode } from "react"

export const DefinitionList = ({ children }: { children: ReactNode }) => <dl className="divide-y">{children}</dl>

interface DefinitionRowProps {
  term: string
  children: ReactNode
  "data-testid"?: string
}

/** A name and its value on one line, one under the other where there is no room. Stands in `DefinitionList`. */
export const DefinitionRow = ({ term, children, "data-testid": testId }: DefinitionRowProps) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-6 py-4">
    <dt className="txt-compact-small-plus text-ui-fg-subtle">{term}</dt>
    <dd className="txt-compact-small text-ui-fg-base min-w-0" data-testid={testId}>
      {children}
    </dd>
  </div>
)
