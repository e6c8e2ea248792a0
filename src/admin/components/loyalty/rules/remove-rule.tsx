import type { EarningRule } from "../../../../domain/earning/rule"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { queryKeys } from "../../../lib/query-keys"
import { Confirm } from "../../form/confirm"

export const RemoveRule = ({ rule, onClose }: { rule: EarningRule; onClose: () => void }) => {
  const { t } = useLocale()
  const remove = useSave({ refresh: [queryKeys.loyalty], done: t("rules.removed"), onDone: onClose })
  return (
    <Confirm
      isOpen
      title={t("rules.remove_title", { name: rule.name })}
      description={t("rules.remove_hint")}
      action={t("form.remove")}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate({ path: `${LOYALTY_PATH}/rules/${encodeURIComponent(rule.id)}`, method: "DELETE" })
      }
      isBusy={remove.isPending}
      error={remove.error}
    />
  )
}
