import { InlineTip } from "@medusajs/ui"
import { tierLadder, type TierLadder } from "../../../../domain/tiers/ladder"
import type { AdminTiers } from "../../../../types/loyalty-admin"
import { useForm } from "../../../hooks/use-form"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { serverProblems } from "../../../lib/problems"
import { queryKeys } from "../../../lib/query-keys"
import { ladderSentences } from "../../../lib/tier-words"
import { FormDrawer } from "../../form/form-drawer"
import { WorkedExample } from "../../worked-example"
import { LadderFields } from "./ladder-fields"

export type LadderValues = Omit<TierLadder, "tiers" | "reviews_from">

const valuesOf = ({ reviews_from: _from, ...values }: AdminTiers["ladder"]): LadderValues => values

/** What is counted, over which time, and when a tier may be lost. */
export const LadderDrawer = ({ ladder, onClose }: { ladder: AdminTiers["ladder"]; onClose: () => void }) => {
  const { t, format } = useLocale()
  const form = useForm(valuesOf(ladder), tierLadder)
  const save = useSave<AdminTiers>({ refresh: [queryKeys.loyalty], done: t("tiers.ladder.saved"), onDone: onClose })
  const submit = () => {
    const value = form.check()
    if (!value) return
    save.mutate(
      { path: `${LOYALTY_PATH}/ladder`, body: value },
      { onError: (error) => form.refuse(serverProblems(error, ["ladder"])) },
    )
  }
  return (
    <FormDrawer
      isOpen
      title={t("tiers.ladder.drawer")}
      description={t("tiers.ladder.drawer_hint")}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      error={save.error}
      data-testid="crm-ladder-drawer"
    >
      <LadderFields form={form} />
      {form.value.metric.kind !== ladder.metric.kind && (
        <InlineTip label={t("tiers.ladder.metric")} variant="warning">
          {t("tiers.ladder.metric_change")}
        </InlineTip>
      )}
      <WorkedExample sentences={() => ladderSentences({ ...ladder, ...form.value }, { t, format })} />
    </FormDrawer>
  )
}
