import { Alert, Button, FocusModal } from "@medusajs/ui"
import { useState } from "react"
import { earningRule, type EarningRule } from "../../../../domain/earning/rule"
import { parseTree } from "../../../../domain/rules/parse-tree"
import type { AdminRules } from "../../../../types/loyalty-admin"
import { useForm } from "../../../hooks/use-form"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { leaveOpenLists } from "../../../lib/leave-open-lists"
import { serverProblems } from "../../../lib/problems"
import { queryKeys } from "../../../lib/query-keys"
import { RuleForm } from "./rule-form"
import { NEW_RULE, type RuleValues } from "./rule-values"

const ruleValues = earningRule.omit({ id: true })

interface RuleModalProps {
  /** What the form starts with; a new rule when left out. */
  values?: RuleValues
  /** The rule that is changed; null makes a new one. */
  id: EarningRule["id"] | null
  onClose: () => void
}

/** A new earning rule, or a change of one. */
export const RuleModal = ({ values = NEW_RULE, id, onClose }: RuleModalProps) => {
  const { t, describe } = useLocale()
  const [first] = useState(values)
  const form = useForm<RuleValues>(first, ruleValues)
  const [isTried, setTried] = useState(false)
  const { effect, when } = form.value
  const save = useSave<AdminRules>({ refresh: [queryKeys.loyalty], done: t("rules.saved"), onDone: onClose })
  const parsed = when === null ? null : parseTree(when)
  const treeErrors = isTried && parsed && !parsed.ok ? parsed.errors : []
  const hasNoRate = effect.kind === "rate" && Object.keys(effect.rates).length === 0
  const problem = (path: string) =>
    isTried && hasNoRate && path === "effect.rates" ? t("rules.effect.rates_required") : form.problem(path)
  const hasProblems = Object.keys(form.problems).length > 0 || (isTried && hasNoRate)
  const submit = () => {
    setTried(true)
    const value = form.check()
    if (!value || hasNoRate) return
    save.mutate(
      { path: `${LOYALTY_PATH}/rules${id ? `/${encodeURIComponent(id)}` : ""}`, body: value },
      { onError: (error) => form.refuse(serverProblems(error)) },
    )
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && onClose()}>
      <FocusModal.Content data-testid="crm-rule-modal" onEscapeKeyDown={leaveOpenLists}>
        <form
          noValidate
          className="flex h-full min-h-0 flex-col"
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <FocusModal.Header>
            <FocusModal.Title>{t(id ? "rules.modal_edit" : "rules.modal_new")}</FocusModal.Title>
            <FocusModal.Description className="sr-only">{t("rules.hint")}</FocusModal.Description>
          </FocusModal.Header>
          <FocusModal.Body className="flex-1 overflow-y-auto">
            <div className="mx-auto flex w-full max-w-[760px] flex-col gap-y-6 px-4 py-8 sm:px-6">
              <RuleForm form={{ ...form, problem }} treeErrors={treeErrors} />
            </div>
          </FocusModal.Body>
          <FocusModal.Footer className="flex-wrap">
            {(save.isError || hasProblems) && (
              <Alert variant="error" role="alert" className="mr-auto" data-testid="crm-refusal">
                {save.isError ? describe(save.error) : t("form.check_fields")}
              </Alert>
            )}
            <FocusModal.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("form.cancel")}
              </Button>
            </FocusModal.Close>
            <Button size="small" type="submit" isLoading={save.isPending} data-testid="crm-save">
              {t("form.save")}
            </Button>
          </FocusModal.Footer>
        </form>
      </FocusModal.Content>
    </FocusModal>
  )
}
