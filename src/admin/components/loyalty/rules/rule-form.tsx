import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { EARNING_FACTS } from "../../../../domain/earning/earning-facts"
import type { TreeError } from "../../../../domain/rules/read-tree"
import { useCurrencies } from "../../../hooks/use-currencies"
import type { Form } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { useRuleNames } from "../../../hooks/use-rule-names"
import { GOODS } from "../../../lib/effect-words"
import { conditionsWithin } from "../../../lib/offered-conditions"
import { EntitiesField } from "../../form/entity-field"
import { NumberField } from "../../form/number-field"
import { SwitchField } from "../../form/switch-field"
import { TextField } from "../../form/text-field"
import { RuleBuilder } from "../../rules/rule-builder"
import { EffectExample } from "./effect-example"
import { EffectFields } from "./effect-fields"
import type { RuleValues } from "./rule-values"

/** Whatever an order knows when its points are counted. */
const OFFERED = conditionsWithin(EARNING_FACTS)

interface RuleFormProps {
  form: Form<RuleValues>
  treeErrors: readonly TreeError[]
}

export const RuleForm = ({ form, treeErrors }: RuleFormProps) => {
  const { t } = useLocale()
  const { value, set, problem } = form
  const [currency = "vnd"] = useCurrencies()
  const names = useRuleNames([value.when])
  return (
    <div className="flex flex-col gap-y-8">
      <Part title={t("rules.sections.basics")}>
        <TextField
          label={t("rules.fields.name")}
          hint={t("rules.fields.name_hint")}
          error={problem("name")}
          value={value.name}
          onChange={(name) => set({ name })}
          data-testid="crm-rule-name"
        />
        <SwitchField
          label={t("rules.fields.active")}
          hint={t("rules.fields.active_hint")}
          value={value.active}
          onChange={(active) => set({ active })}
        />
        <NumberField
          className="max-w-[320px]"
          label={t("rules.fields.priority")}
          hint={t("rules.fields.priority_hint")}
          error={problem("priority")}
          value={value.priority}
          onChange={(priority) => set({ priority })}
        />
      </Part>
      <Part title={t("rules.sections.effect")}>
        <EffectFields
          effect={value.effect}
          onChange={(effect) => set({ effect })}
          problem={(path) => problem(`effect.${path}`)}
        />
        <EffectExample effect={value.effect} />
      </Part>
      <Part title={t("rules.sections.goods")} hint={t("rules.sections.goods_hint")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {GOODS.map(([key, kind]) => (
            <EntitiesField
              key={key}
              of={kind}
              label={t(`rules.goods.${key}`)}
              error={problem(`goods.${key}`)}
              ids={value.goods[key]}
              onChange={(ids) => set({ goods: { ...value.goods, [key]: ids } })}
              data-testid={`crm-goods-${key}`}
            />
          ))}
        </div>
      </Part>
      <Part title={t("rules.sections.when")} hint={t("rules.sections.when_hint")}>
        <RuleBuilder
          value={value.when}
          onChange={(when) => set({ when })}
          offered={OFFERED}
          errors={treeErrors}
          currency={currency}
          names={names}
          emptyText={t("rules.always")}
        />
      </Part>
    </div>
  )
}

const Part = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <section className="flex flex-col gap-y-4">
    <div>
      <Heading level="h2">{title}</Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
    {children}
  </section>
)
