import { clx } from "@medusajs/ui"
import { tierName } from "../../../../domain/tiers/tier"
import type { AdminTier, AdminTiers } from "../../../../types/loyalty-admin"
import { useLocale } from "../../../hooks/use-locale"
import { discountWords, metricValue, rateWords } from "../../../lib/tier-words"
import { STEP_COLOUR } from "./colours"

const LOWEST = 24
const HIGHEST = 132

/** The ladder as steps: each higher and further right than the one before. On a narrow screen the highest comes first. */
export const LadderPicture = ({ data, onPick }: { data: AdminTiers; onPick: (tier: AdminTier) => void }) => {
  const { t } = useLocale()
  const { tiers, ladder } = data
  const total = tiers.reduce((sum, tier) => sum + tier.customers, 0)
  return (
    <div className="overflow-x-auto px-6 py-5">
      <ol
        aria-label={t("tiers.picture")}
        className="flex flex-col-reverse gap-2 sm:grid sm:auto-cols-[minmax(132px,1fr)] sm:grid-flow-col sm:items-end sm:gap-1"
        data-testid="crm-ladder"
      >
        {tiers.map((tier, index) => (
          <Step
            key={tier.id}
            tier={tier}
            metric={ladder.metric}
            height={LOWEST + ((HIGHEST - LOWEST) * index) / Math.max(1, tiers.length - 1)}
            share={total > 0 ? tier.customers / total : 0}
            onPick={() => onPick(tier)}
          />
        ))}
      </ol>
    </div>
  )
}

interface StepProps {
  tier: AdminTier
  metric: AdminTiers["ladder"]["metric"]
  /** Pixels of the step below its text. */
  height: number
  /** 0 to 1 of all customers with a tier. */
  share: number
  onPick: () => void
}

const Step = ({ tier, metric, height, share, onPick }: StepProps) => {
  const { t, format, language } = useLocale()
  const percent = t("tiers.share", { percent: format.number(Math.round(share * 1000) / 10) })
  const amount = format.number(tier.customers)
  return (
    <li className="min-w-0">
      <button
        type="button"
        onClick={onPick}
        className={clx(
          "flex w-full flex-col overflow-hidden rounded-lg border text-left outline-none transition-opacity hover:opacity-80 sm:rounded-b-none",
          "focus-visible:shadow-borders-focus",
          STEP_COLOUR[tier.colour],
        )}
        data-testid="crm-step"
      >
        <span className="flex flex-col gap-y-0.5 px-3 py-2">
          <span className="txt-compact-medium-plus truncate">{tierName(tier, language)}</span>
          <span className="txt-compact-xsmall text-ui-fg-subtle">
            {t("tiers.from", { value: metricValue(tier.from, metric, { t, format }) })}
          </span>
          <span className="txt-compact-xsmall text-ui-fg-subtle">{rateWords(tier, { t, format })}</span>
          <span className="txt-compact-xsmall text-ui-fg-subtle">{discountWords(tier, { t, format })}</span>
        </span>
        <span className="hidden sm:block" style={{ height }} aria-hidden />
        <span className="bg-ui-bg-base border-ui-border-base flex flex-col gap-y-1 border-t px-3 py-2">
          <span className="txt-compact-small text-ui-fg-base flex flex-wrap justify-between gap-x-2 tabular-nums">
            <span>{t("tiers.customers", { count: tier.customers, amount })}</span>
            <span className="text-ui-fg-muted">{percent}</span>
          </span>
          <span className="bg-ui-bg-component block h-1 overflow-hidden rounded-full" aria-hidden>
            <span className="bg-ui-fg-muted block h-1 rounded-full" style={{ width: `${share * 100}%` }} />
          </span>
        </span>
      </button>
    </li>
  )
}
