import { useCurrencies } from "../../../hooks/use-currencies"
import type { Form } from "../../../hooks/use-form"
import { useLocale } from "../../../hooks/use-locale"
import { NumberField } from "../../form/number-field"
import { SelectField } from "../../form/select-field"
import type { LadderValues } from "./ladder-drawer"

type LadderForm = { form: Form<LadderValues> }

/** The settings of the ladder as a whole. */
export const LadderFields = ({ form }: LadderForm) => {
  const { t } = useLocale()
  const { value, set, problem } = form
  return (
    <>
      <MetricFields form={form} />
      <WindowFields form={form} />
      <ReviewFields form={form} />
      {value.review.kind !== "never" && (
        <>
          <SelectField
            label={t("tiers.ladder.on_review")}
            value={value.on_review}
            onChange={(on_review) => set({ on_review })}
            options={(["one_step", "earned"] as const).map((kind) => ({
              value: kind,
              label: t(`tiers.ladder.on_reviews.${kind}`),
            }))}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              label={t("tiers.ladder.grace")}
              hint={t("tiers.ladder.grace_hint")}
              error={problem("grace_days")}
              unit={t("tiers.ladder.days")}
              value={value.grace_days}
              onChange={(grace_days) => set({ grace_days })}
            />
            <NumberField
              label={t("tiers.ladder.notice")}
              hint={t("tiers.ladder.notice_hint")}
              error={problem("notice_days")}
              unit={t("tiers.ladder.days")}
              value={value.notice_days}
              onChange={(notice_days) => set({ notice_days })}
            />
          </div>
        </>
      )}
    </>
  )
}

const METRICS = ["ranking_points", "spend", "orders"] as const

const MetricFields = ({ form: { value, set } }: LadderForm) => {
  const { t } = useLocale()
  const currencies = useCurrencies()
  const { metric } = value
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t("tiers.ladder.metric")}
        hint={t("tiers.ladder.metric_hint")}
        value={metric.kind}
        onChange={(kind) => set({ metric: kind === "spend" ? { kind, currency: currencies[0] ?? "vnd" } : { kind } })}
        options={METRICS.map((kind) => ({ value: kind, label: t(`tiers.ladder.metrics.${kind}`) }))}
        data-testid="crm-ladder-metric"
      />
      {metric.kind === "spend" && (
        <SelectField
          label={t("tiers.ladder.currency")}
          value={metric.currency}
          onChange={(currency) => set({ metric: { kind: "spend", currency } })}
          options={[...new Set([metric.currency, ...currencies])].map((code) => ({
            value: code,
            label: code.toUpperCase(),
          }))}
        />
      )}
    </div>
  )
}

const WINDOWS = ["all_time", "rolling_months", "half_year", "year"] as const

const WindowFields = ({ form: { value, set, problem } }: LadderForm) => {
  const { t } = useLocale()
  const { window } = value
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t("tiers.ladder.window")}
        value={window.kind}
        onChange={(kind) => set({ window: kind === "rolling_months" ? { kind, months: 12 } : { kind } })}
        options={WINDOWS.map((kind) => ({ value: kind, label: t(`tiers.ladder.windows.${kind}`) }))}
        data-testid="crm-ladder-window"
      />
      {window.kind === "rolling_months" && (
        <NumberField
          label={t("tiers.ladder.months")}
          error={problem("window.months")}
          value={window.months}
          onChange={(months) => set({ window: { kind: "rolling_months", months } })}
        />
      )}
    </div>
  )
}

const REVIEWS = ["never", "rolling", "half_yearly", "yearly"] as const

const ReviewFields = ({ form: { value, set, problem } }: LadderForm) => {
  const { t } = useLocale()
  const { review } = value
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={t("tiers.ladder.review")}
        error={problem("review") ? t("tiers.ladder.review_period") : undefined}
        value={review.kind}
        onChange={(kind) => set({ review: kind === "rolling" ? { kind, months: 12 } : { kind } })}
        options={REVIEWS.map((kind) => ({ value: kind, label: t(`tiers.ladder.reviews.${kind}`) }))}
        data-testid="crm-ladder-review"
      />
      {review.kind === "rolling" && (
        <NumberField
          label={t("tiers.ladder.months")}
          error={problem("review.months")}
          value={review.months}
          onChange={(months) => set({ review: { kind: "rolling", months } })}
        />
      )}
    </div>
  )
}
