import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { PointBalances } from "../../../../types/loyalty"
import type { AdjustPointsRequest } from "../../../../types/loyalty-admin"
import { customerPath } from "../../../hooks/use-customer-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { queryKeys } from "../../../lib/query-keys"
import { FormDrawer } from "../../form/form-drawer"
import { NumberField } from "../../form/number-field"
import { SwitchField } from "../../form/switch-field"
import { TextField } from "../../form/text-field"

interface AdjustPointsProps {
  customerId: string
  balances: PointBalances
}

/** The button and its drawer. */
export const AdjustPoints = (props: AdjustPointsProps) => {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" type="button" onClick={() => setOpen(true)} data-testid="crm-adjust">
        {t("loyalty.adjust.button")}
      </Button>
      {isOpen && <AdjustDrawer {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

const AdjustDrawer = ({ customerId, balances, onClose }: AdjustPointsProps & { onClose: () => void }) => {
  const { t } = useLocale()
  // one key per opened drawer: pressing twice, or again after a lost answer, adjusts once
  const [key] = useState(() => crypto.randomUUID())
  const [points, setPoints] = useState(Number.NaN)
  const [reason, setReason] = useState("")
  const [ranks, setRanks] = useState(false)
  const [isTried, setTried] = useState(false)
  const save = useSave({
    refresh: [queryKeys.customer(customerId)],
    done: t("loyalty.adjust.done"),
    onDone: onClose,
  })
  const wrong = pointsProblem(points)
  const submit = () => {
    setTried(true)
    if (wrong || reason.trim() === "") return
    const body: AdjustPointsRequest = {
      points,
      reason: reason.trim(),
      counts_for_ranking: ranks,
      idempotency_key: `adjust:${key}`,
    }
    save.mutate({ path: `${customerPath(customerId)}/points`, body })
  }
  return (
    <FormDrawer
      isOpen
      title={t("loyalty.adjust.title")}
      description={t("loyalty.adjust.hint")}
      onClose={onClose}
      onSave={submit}
      isSaving={save.isPending}
      error={save.error}
      saveLabel={t("loyalty.adjust.save")}
      data-testid="crm-adjust-drawer"
    >
      <NumberField
        label={t("loyalty.adjust.points")}
        hint={t("loyalty.adjust.points_hint")}
        error={isTried && wrong ? t(wrong) : undefined}
        value={points}
        onChange={setPoints}
        data-testid="crm-adjust-points"
      />
      {!wrong && <After points={points} ranks={ranks} balances={balances} />}
      <TextField
        isLong
        label={t("loyalty.adjust.reason")}
        hint={t("loyalty.adjust.reason_hint")}
        error={isTried && reason.trim() === "" ? t("form.required") : undefined}
        value={reason}
        onChange={setReason}
        data-testid="crm-adjust-reason"
      />
      <SwitchField
        label={t("loyalty.adjust.ranking")}
        hint={t("loyalty.adjust.ranking_hint")}
        value={ranks}
        onChange={setRanks}
        data-testid="crm-adjust-ranking"
      />
    </FormDrawer>
  )
}

function pointsProblem(
  points: number,
): "form.not_a_number" | "loyalty.adjust.zero" | "loyalty.adjust.whole" | undefined {
  if (Number.isNaN(points)) return "form.not_a_number"
  if (!Number.isSafeInteger(points)) return "loyalty.adjust.whole"
  return points === 0 ? "loyalty.adjust.zero" : undefined
}

const After = ({ points: change, ranks, balances }: { points: number; ranks: boolean; balances: PointBalances }) => {
  const { t, points } = useLocale()
  const after = balances.available + change
  return (
    <div className="bg-ui-bg-subtle rounded-lg px-4 py-3" aria-live="polite" data-testid="crm-adjust-after">
      <Text size="small" weight="plus">
        {t("loyalty.adjust.after", { points: points(after) })}
      </Text>
      {ranks && (
        <Text size="small">{t("loyalty.adjust.after_ranking", { points: points(balances.ranking + change) })}</Text>
      )}
      {after < 0 && (
        <Text size="small" className="text-ui-fg-error">
          {t("loyalty.adjust.below_zero")}
        </Text>
      )}
    </div>
  )
}
