import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminHold } from "../../../../types/loyalty-admin"
import { useCustomerHolds } from "../../../hooks/use-customer-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { queryKeys } from "../../../lib/query-keys"
import { Confirm } from "../../form/confirm"
import { QueryView } from "../../query-view"

/** Points that carts and drafts hold; each can be freed by hand. */
export const Holds = ({ customerId }: { customerId: string }) => {
  const { t } = useLocale()
  const query = useCustomerHolds(customerId)
  const [freed, setFreed] = useState<AdminHold>()
  return (
    <div data-testid="crm-holds">
      <Text size="small" leading="compact" weight="plus" className="text-ui-fg-subtle px-6 pb-1 pt-4">
        {t("loyalty.holds.title")}
      </Text>
      <QueryView query={query} lines={1}>
        {({ holds }) =>
          holds.length === 0 ? (
            <Text size="small" className="text-ui-fg-subtle px-6 pb-4">
              {t("loyalty.holds.none")}
            </Text>
          ) : (
            <ul className="divide-y" aria-label={t("loyalty.holds.title")}>
              {holds.map((hold) => (
                <HoldRow key={hold.id} hold={hold} onFree={() => setFreed(hold)} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {freed && <FreeHold hold={freed} customerId={customerId} onClose={() => setFreed(undefined)} />}
    </div>
  )
}

const TAIL = 8

const HoldRow = ({ hold, onFree }: { hold: AdminHold; onFree: () => void }) => {
  const { t, format, points } = useLocale()
  const money = format.money(hold.amount, hold.currency_code)
  return (
    <li className="flex items-start justify-between gap-x-4 px-6 py-3" data-testid="crm-hold">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text size="small" leading="compact">
          {t("loyalty.holds.worth", { points: points(hold.points), money })}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted text-pretty" title={hold.subject_id}>
          {t(`loyalty.holds.${hold.subject_type}`, { id: `…${hold.subject_id.slice(-TAIL)}` })},{" "}
          {hold.expires_at
            ? t("loyalty.holds.until", { at: format.dateTime(hold.expires_at) })
            : t("loyalty.holds.no_end")}
        </Text>
      </div>
      <Button size="small" variant="secondary" type="button" className="shrink-0" onClick={onFree}>
        {t("loyalty.holds.release")}
      </Button>
    </li>
  )
}

interface FreeHoldProps {
  hold: AdminHold
  customerId: string
  onClose: () => void
}

const FreeHold = ({ hold, customerId, onClose }: FreeHoldProps) => {
  const { t, points } = useLocale()
  const free = useSave<{ status: string }>({
    refresh: [queryKeys.customer(customerId)],
    onDone: ({ status }) => {
      toast.success(t(status === "captured" ? "loyalty.holds.captured" : "loyalty.holds.released"))
      onClose()
    },
  })
  return (
    <Confirm
      isOpen
      title={t("loyalty.holds.release_title", { points: points(hold.points) })}
      description={t("loyalty.holds.release_hint")}
      action={t("loyalty.holds.release")}
      onClose={onClose}
      onConfirm={() => free.mutate({ path: `/admin/crm/holds/${encodeURIComponent(hold.id)}/release` })}
      isBusy={free.isPending}
      error={free.error}
    />
  )
}
