import { Button, clx, Drawer } from "@medusajs/ui"
import { keepPreviousData } from "@tanstack/react-query"
import { useState } from "react"
import { useCustomerPoints } from "../../hooks/use-customer-points"
import { useLocale } from "../../hooks/use-locale"
import type { PointKind } from "../../lib/point-kinds"
import { Pager } from "../pager"
import { QueryView } from "../query-view"
import { EmptyState } from "../states"
import { PointEntries } from "./point-entries"
import { PointKindFilter } from "./point-kind-filter"

const PAGE = 20

/** Body and foot of the drawer: the history page by page, of one kind or of all. */
export const PointsHistory = ({ customerId }: { customerId: string }) => {
  const { t } = useLocale()
  const [kind, setKind] = useState<PointKind>()
  const [offset, setOffset] = useState(0)
  const query = useCustomerPoints(customerId, { limit: PAGE, offset, kind }, { placeholderData: keepPreviousData })
  const choose = (next: PointKind | undefined) => {
    setKind(next)
    setOffset(0)
  }
  const showAll = (
    <Button size="small" variant="secondary" type="button" onClick={() => choose(undefined)}>
      {t("points.history.show_all_kinds")}
    </Button>
  )
  return (
    <>
      <div className="border-ui-border-base border-b px-6 py-3">
        <PointKindFilter value={kind} onChange={choose} />
      </div>
      <Drawer.Body
        key={`${kind} ${offset}`}
        className={clx("overflow-y-auto p-0 transition-opacity", { "opacity-50": query.isPlaceholderData })}
        aria-busy={query.isPlaceholderData}
      >
        <QueryView query={query} lines={10}>
          {({ entries }) =>
            entries.length > 0 ? (
              <PointEntries entries={entries} detailed withWhy label={t("points.history.title")} />
            ) : (
              <EmptyState
                title={kind ? t("points.history.none_title") : t("points.no_entries_title")}
                hint={kind ? t("points.history.none_hint") : t("points.empty_hint")}
                action={kind && showAll}
              />
            )
          }
        </QueryView>
      </Drawer.Body>
      <Drawer.Footer className="justify-between">
        {query.data && query.data.count > 0 ? (
          <Pager count={query.data.count} limit={PAGE} offset={offset} onChange={setOffset} />
        ) : (
          <span />
        )}
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("common.close")}
          </Button>
        </Drawer.Close>
      </Drawer.Footer>
    </>
  )
}
