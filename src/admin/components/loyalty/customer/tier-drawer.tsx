import { useState } from "react"
import { tierName } from "../../../../domain/tiers/tier"
import type { AdminCustomerTier, SetTierRequest } from "../../../../types/tiers"
import { customerPath } from "../../../hooks/use-customer-loyalty"
import { useTiers } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { queryKeys } from "../../../lib/query-keys"
import { FormDrawer } from "../../form/form-drawer"
import { SelectField } from "../../form/select-field"
import { SwitchField } from "../../form/switch-field"
import { QueryView } from "../../query-view"
import { TierHistory } from "./tier-history"

interface TierDrawerProps {
  customerId: string
  data: AdminCustomerTier
  onClose: () => void
}

/** Places a customer by hand, locks or frees the tier, and shows how it came about. */
export const TierDrawer = ({ customerId, data, onClose }: TierDrawerProps) => {
  const { t, language } = useLocale()
  const tiers = useTiers()
  const [tierId, setTierId] = useState(data.tier?.id ?? "")
  const [locked, setLocked] = useState(data.locked)
  const [isTried, setTried] = useState(false)
  const save = useSave<AdminCustomerTier>({
    refresh: [queryKeys.customer(customerId), queryKeys.tiers],
    done: t("loyalty.tier.saved"),
    onDone: onClose,
  })
  const isMoved = tierId !== (data.tier?.id ?? "")
  const submit = () => {
    setTried(true)
    if (!tierId) return
    const body: SetTierRequest = isMoved ? { tier_id: tierId, locked } : { locked }
    save.mutate({ path: `${customerPath(customerId)}/tier`, body })
  }
  return (
    <FormDrawer
      isOpen
      title={t("loyalty.tier.drawer")}
      description={t("loyalty.tier.drawer_hint")}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      error={save.error}
      data-testid="crm-customer-tier-drawer"
    >
      <QueryView query={tiers} lines={2}>
        {(ladder) => (
          <>
            <SelectField
              label={t("loyalty.tier.field")}
              error={isTried && !tierId ? t("form.required") : undefined}
              value={tierId}
              onChange={setTierId}
              options={ladder.tiers.map((tier) => ({ value: tier.id, label: tierName(tier, language) }))}
              placeholder={t("loyalty.tier.none")}
              data-testid="crm-customer-tier-select"
            />
            <SwitchField
              label={t("loyalty.tier.lock")}
              hint={t(locked ? "loyalty.tier.lock_hint" : "loyalty.tier.unlocked_hint")}
              value={locked}
              onChange={setLocked}
              data-testid="crm-customer-tier-lock"
            />
            <TierHistory history={data.history} tiers={ladder.tiers} />
          </>
        )}
      </QueryView>
    </FormDrawer>
  )
}
