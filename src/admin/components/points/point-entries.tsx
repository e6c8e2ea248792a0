import { Text } from "@medusajs/ui"
import type { PointEntry } from "../../../types/loyalty"
import { useLocale } from "../../hooks/use-locale"
import { EntryKindBadge } from "../entry-kind-badge"
import { EntryWhy } from "../loyalty/awards/entry-why"
import { PointsAmount } from "../points-amount"

interface PointEntriesProps {
  entries: readonly PointEntry[]
  /** Also the time of day and how long the points can be used. */
  detailed?: boolean
  /** Each entry can be asked why it is there. */
  withWhy?: boolean
  label: string
  "data-testid"?: string
}

/** Entries of an account of points: what happened, when and why, by how much, and what was left. */
export const PointEntries = ({
  entries,
  detailed = false,
  withWhy = false,
  label,
  "data-testid": testId,
}: PointEntriesProps) => (
  <ul aria-label={label} className="divide-y" data-testid={testId}>
    {entries.map((entry) => (
      <Entry key={entry.id} entry={entry} detailed={detailed} withWhy={withWhy} />
    ))}
  </ul>
)

interface EntryProps {
  entry: PointEntry
  detailed: boolean
  withWhy: boolean
}

const Entry = ({ entry, detailed, withWhy }: EntryProps) => {
  const { t, format } = useLocale()
  const when = detailed ? format.dateTime(entry.event_at) : format.date(entry.event_at)
  const until = detailed && entry.points > 0 && entry.expires_at
  return (
    <li className="flex flex-col gap-y-1 px-6 py-3" data-testid="crm-points-entry" data-kind={entry.kind}>
      <div className="flex items-start justify-between gap-x-4">
        <div className="flex min-w-0 flex-col gap-y-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <EntryKindBadge kind={entry.kind} points={entry.points} />
            {entry.order_display_id !== null && (
              <Text size="small" leading="compact">
                {t("points.order", { number: entry.order_display_id })}
              </Text>
            )}
          </div>
          <div className="txt-xsmall text-ui-fg-muted flex flex-wrap gap-x-2 whitespace-nowrap">
            <time dateTime={entry.event_at}>{when}</time>
            {until && <span>{t("points.valid_through", { date: format.lastDay(until) })}</span>}
          </div>
          {entry.reason && (
            <Text size="small" className="text-ui-fg-subtle text-pretty break-words">
              {entry.reason}
            </Text>
          )}
        </div>
        <div className="flex shrink-0 flex-col items-end gap-y-1">
          <PointsAmount value={entry.points} signed className="txt-compact-small-plus" />
          <Text size="xsmall" className="text-ui-fg-muted whitespace-nowrap tabular-nums">
            {t("points.balance_after", { balance: format.number(entry.balance_after) })}
          </Text>
        </div>
      </div>
      {withWhy && <EntryWhy entryId={entry.id} />}
    </li>
  )
}
