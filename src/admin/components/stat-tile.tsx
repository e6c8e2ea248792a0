import type { ReactNode } from "react"

/** A row of figures, as many side by side as there is room for. */
export const StatTiles = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[repeat(auto-fit,minmax(140px,1fr))] gap-x-6 gap-y-4 px-6 py-4">{children}</dl>
)

interface StatTileProps {
  label: string
  value: ReactNode
  hint?: string
}

/** One figure with its name and, where it needs one, a word of explanation. Stands in `StatTiles`. */
export const StatTile = ({ label, value, hint }: StatTileProps) => (
  <div className="flex min-w-0 flex-col gap-y-1">
    <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
    <dd className="txt-compact-large-plus text-ui-fg-base">{value}</dd>
    {hint && <dd className="txt-xsmall text-ui-fg-muted text-pretty">{hint}</dd>}
  </div>
)
