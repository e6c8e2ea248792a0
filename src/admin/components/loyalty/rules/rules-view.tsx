import { ReceiptPercent } from "@medusajs/icons"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import type { EarningRule } from "../../../../domain/earning/rule"
import { useProgram, useRules } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { Page } from "../../page"
import { QueryView } from "../../query-view"
import { SectionCard } from "../../section-card"
import { EmptyState } from "../../states"
import { RemoveRule } from "./remove-rule"
import { RuleModal } from "./rule-modal"
import { RulesList } from "./rules-list"
import { type RuleValues, valuesOf } from "./rule-values"

interface Open {
  id: string | null
  values?: RuleValues
}

/** All rules in the order in which they are looked at. */
export const RulesView = () => {
  const { t } = useLocale()
  const query = useRules()
  const combine = useProgram().data?.program.rules_combine
  const [open, setOpen] = useState<Open>()
  const [removed, setRemoved] = useState<EarningRule>()
  const copy = (rule: EarningRule) => {
    const name = t("rules.copy_of", { name: rule.name }).slice(0, 120)
    setOpen({ id: null, values: { ...valuesOf(rule), name, active: false } })
  }
  const add = (
    <Button
      size="small"
      variant="secondary"
      type="button"
      onClick={() => setOpen({ id: null })}
      data-testid="crm-rule-add"
    >
      {t("rules.add")}
    </Button>
  )
  return (
    <Page title={t("rules.title")} hint={t("rules.hint")} data-testid="crm-rules-page">
      <SectionCard title={t("rules.title")} actions={add} data-testid="crm-rules">
        {combine && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-3">
            {t(`rules.combine_${combine}`)}
          </Text>
        )}
        <QueryView query={query} lines={4}>
          {({ rules }) =>
            rules.length === 0 ? (
              <EmptyState icon={<ReceiptPercent />} title={t("rules.empty_title")} hint={t("rules.empty_hint")} />
            ) : (
              <RulesList
                rules={rules}
                onEdit={(rule) => setOpen({ id: rule.id, values: valuesOf(rule) })}
                onCopy={copy}
                onRemove={setRemoved}
              />
            )
          }
        </QueryView>
      </SectionCard>
      {open && <RuleModal {...open} onClose={() => setOpen(undefined)} />}
      {removed && <RemoveRule rule={removed} onClose={() => setRemoved(undefined)} />}
    </Page>
  )
}
