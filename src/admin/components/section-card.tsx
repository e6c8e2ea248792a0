import { Container, Heading } from "@medusajs/ui"
import { useId, type ReactNode } from "react"

interface SectionCardProps {
  title: string
  /** Beside the title: a badge with a count or a state. */
  badge?: ReactNode
  /** At the right edge of the title: buttons or a menu. */
  actions?: ReactNode
  children: ReactNode
  "data-testid"?: string
}

/** A card of the dashboard whose parts are divided by lines. */
export const SectionCard = ({ title, badge, actions, children, "data-testid": testId }: SectionCardProps) => {
  const titleId = useId()
  return (
    <Container role="region" aria-labelledby={titleId} className="divide-y p-0" data-testid={testId}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <div className="flex min-w-0 items-center gap-x-2">
          <Heading level="h2" id={titleId}>
            {title}
          </Heading>
          {badge}
        </div>
        {actions}
      </div>
      {children}
    </Container>
  )
}
