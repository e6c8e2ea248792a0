import { useState } from "react"
import { tierName, tierSettings } from "../../../../domain/tiers/tier"
import type { AdminTier, AdminTiers } from "../../../../types/loyalty-admin"
import { useForm } from "../../../hooks/use-form"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { serverProblems } from "../../../lib/problems"
import { queryKeys } from "../../../lib/query-keys"
import { FormDrawer } from "../../form/form-drawer"
import { TierFields, type TierValues } from "./tier-fields"

const tierValues = tierSettings.omit({ id: true })

const NEW_TIER: TierValues = {
  name: "",
  names: {},
  from: Number.NaN,
  rates: {},
  discount_percent: 0,
  max_discount: {},
  minimum_order: {},
  promotion_bonus: 0,
  benefits: "",
  colour: "grey",
}

const valuesOf = ({ id: _id, customers: _customers, ...values }: AdminTier): TierValues => values

interface TierDrawerProps {
  data: AdminTiers
  /** Null for a new one. */
  tier: AdminTier | null
  onClose: () => void
}

/** A new tier, or a change of one. */
export const TierDrawer = ({ data, tier, onClose }: TierDrawerProps) => {
  const { t, language } = useLocale()
  const [first] = useState(() => (tier ? valuesOf(tier) : NEW_TIER))
  const form = useForm(first, tierValues)
  const save = useSave<AdminTiers>({ refresh: [queryKeys.loyalty], done: t("tiers.saved"), onDone: onClose })
  const others = data.tiers.filter(({ id }) => id !== tier?.id)
  const { from } = form.value
  const fromProblem = others.some((other) => other.from === from)
    ? t("tiers.fields.from_taken")
    : others.every((other) => other.from > from) && from > 0
      ? t("tiers.fields.first_zero")
      : undefined
  const submit = () => {
    const value = form.check()
    if (!value || fromProblem) return
    const index = data.tiers.findIndex(({ id }) => id === tier?.id)
    save.mutate(
      { path: `${LOYALTY_PATH}/tiers${tier ? `/${encodeURIComponent(tier.id)}` : ""}`, body: value },
      { onError: (error) => form.refuse(serverProblems(error, [`ladder.tiers.${index}`])) },
    )
  }
  return (
    <FormDrawer
      isOpen
      title={tier ? t("tiers.drawer_edit", { name: tierName(tier, language) }) : t("tiers.drawer_new")}
      description={t("tiers.drawer_hint")}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      error={save.error}
      data-testid="crm-tier-drawer"
    >
      <TierFields form={form} metric={data.ladder.metric} fromProblem={fromProblem} />
    </FormDrawer>
  )
}
