import { Button, Text } from "@medusajs/ui"
import { useLocale } from "../../hooks/use-locale"

interface SaveBarProps {
  isShown: boolean
  hasProblems: boolean
  isSaving: boolean
  onDiscard: () => void
}

/** Stays at the foot of the window while there is something to save. Stands in the form that it saves. */
export const SaveBar = ({ isShown, hasProblems, isSaving, onDiscard }: SaveBarProps) => {
  const { t } = useLocale()
  if (!isShown) return null
  return (
    <div
      role="status"
      className="bg-ui-bg-base shadow-elevation-flyout sticky bottom-3 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg px-4 py-3"
      data-testid="crm-save-bar"
    >
      <Text size="small" className={hasProblems ? "text-ui-fg-error" : "text-ui-fg-subtle"}>
        {t(hasProblems ? "form.check_fields" : "form.unsaved")}
      </Text>
      <div className="ml-auto flex gap-x-2">
        <Button size="small" variant="secondary" type="button" onClick={onDiscard} disabled={isSaving}>
          {t("form.discard")}
        </Button>
        <Button size="small" type="submit" isLoading={isSaving} data-testid="crm-save">
          {t("form.save")}
        </Button>
      </div>
    </div>
  )
}
