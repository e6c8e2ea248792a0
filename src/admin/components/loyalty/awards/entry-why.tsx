import { Text } from "@medusajs/ui"
import { useState } from "react"
import type { AdminEntryWhy } from "../../../../types/loyalty-admin"
import { useEntryWhy } from "../../../hooks/use-entry-why"
import { useLocale } from "../../../hooks/use-locale"
import { PointEntries } from "../../points/point-entries"
import { QueryView } from "../../query-view"

/** "Why?" under an entry; the answer unfolds beneath it. */
export const EntryWhy = ({ entryId }: { entryId: string }) => {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="w-full">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="txt-compact-xsmall-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
        data-testid="crm-entry-why"
      >
        {isOpen ? t("awards.hide") : t("awards.why")}
      </button>
      {isOpen && <Answer entryId={entryId} />}
    </div>
  )
}

const Answer = ({ entryId }: { entryId: string }) => {
  const query = useEntryWhy(entryId)
  return (
    <div className="bg-ui-bg-subtle border-ui-border-base mt-2 rounded-lg border" data-testid="crm-why">
      <QueryView query={query} lines={2}>
        {(why) => <Words why={why} />}
      </QueryView>
    </div>
  )
}

const Words = ({ why: { sentences, reverses, actor } }: { why: AdminEntryWhy }) => {
  const { t } = useLocale()
  const [summary, ...more] = sentences
  return (
    <div className="flex flex-col gap-y-2 py-3">
      <div className="flex flex-col gap-y-1 px-4">
        <Text size="small" weight="plus" className="text-pretty">
          {summary}
        </Text>
        {more.map((sentence) => (
          <Text key={sentence} size="small" className="text-ui-fg-subtle text-pretty">
            {sentence}
          </Text>
        ))}
        {actor && (
          <Text size="xsmall" className="text-ui-fg-muted">
            {actor.name ? t("awards.actor", { name: actor.name }) : t("awards.actor_gone")}
          </Text>
        )}
      </div>
      {reverses && (
        <div className="border-ui-border-base border-t pt-2">
          <Text size="xsmall" className="text-ui-fg-muted px-4">
            {t("awards.reverses")}
          </Text>
          <PointEntries entries={[reverses]} detailed label={t("awards.reverses")} />
        </div>
      )}
    </div>
  )
}
