import { Button } from "@medusajs/ui"
import { useState } from "react"
import { tierName } from "../../../../domain/tiers/tier"
import type { AdminTier, AdminTiers } from "../../../../types/loyalty-admin"
import { LOYALTY_PATH } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { useSave } from "../../../hooks/use-save"
import { queryKeys } from "../../../lib/query-keys"
import { ladderSentences } from "../../../lib/tier-words"
import { Confirm } from "../../form/confirm"
import { SectionCard } from "../../section-card"
import { LadderDrawer } from "./ladder-drawer"
import { LadderPicture } from "./ladder-picture"
import { TierDrawer } from "./tier-drawer"
import { TiersTable } from "./tiers-table"

/** The ladder in a picture, in numbers and in words. */
export const TiersView = ({ data }: { data: AdminTiers }) => {
  const { t, format } = useLocale()
  const [edited, setEdited] = useState<AdminTier | "new">()
  const [removed, setRemoved] = useState<AdminTier>()
  const [isLadderOpen, setLadderOpen] = useState(false)
  return (
    <>
      <SectionCard
        title={t("tiers.picture")}
        actions={
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={() => setEdited("new")}
            data-testid="crm-tier-add"
          >
            {t("tiers.add")}
          </Button>
        }
        data-testid="crm-tiers"
      >
        <LadderPicture data={data} onPick={setEdited} />
        <TiersTable data={data} onEdit={setEdited} onRemove={setRemoved} />
      </SectionCard>
      <SectionCard
        title={t("tiers.ladder.title")}
        actions={
          <Button
            size="small"
            variant="secondary"
            type="button"
            onClick={() => setLadderOpen(true)}
            data-testid="crm-ladder-edit"
          >
            {t("tiers.ladder.edit")}
          </Button>
        }
      >
        <ul className="txt-small text-ui-fg-subtle flex list-disc flex-col gap-y-1 py-4 pl-10 pr-6">
          {ladderSentences(data.ladder, { t, format }).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </SectionCard>
      {edited && (
        <TierDrawer data={data} tier={edited === "new" ? null : edited} onClose={() => setEdited(undefined)} />
      )}
      {isLadderOpen && <LadderDrawer ladder={data.ladder} onClose={() => setLadderOpen(false)} />}
      {removed && <RemoveTier tier={removed} onClose={() => setRemoved(undefined)} />}
    </>
  )
}

const RemoveTier = ({ tier, onClose }: { tier: AdminTier; onClose: () => void }) => {
  const { t, language } = useLocale()
  const isLowest = tier.from === 0
  const remove = useSave({ refresh: [queryKeys.loyalty], done: t("tiers.removed"), onDone: onClose })
  return (
    <Confirm
      isOpen
      title={t("tiers.remove_title", { name: tierName(tier, language) })}
      description={t(isLowest ? "tiers.remove_lowest" : "tiers.remove_hint")}
      action={t("form.remove")}
      onClose={onClose}
      onConfirm={() =>
        remove.mutate({ path: `${LOYALTY_PATH}/tiers/${encodeURIComponent(tier.id)}`, method: "DELETE" })
      }
      isBusy={remove.isPending}
      error={remove.error}
    />
  )
}
