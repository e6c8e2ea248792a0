import { Alert, Prompt } from "@medusajs/ui"
import { useLocale } from "../../hooks/use-locale"

interface ConfirmProps {
  title: string
  description: string
  action: string
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
  isBusy: boolean
  /** Why it was refused; the question stays open with it. */
  error: unknown
}

/** Asks before something is taken away. */
export const Confirm = ({ title, description, action, isOpen, onClose, onConfirm, isBusy, error }: ConfirmProps) => {
  const { t, describe } = useLocale()
  return (
    <Prompt open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Prompt.Content data-testid="crm-confirm">
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{description}</Prompt.Description>
        </Prompt.Header>
        {Boolean(error) && (
          <div className="px-6 pt-4">
            <Alert variant="error" role="alert" data-testid="crm-refusal">
              {describe(error)}
            </Alert>
          </div>
        )}
        <Prompt.Footer>
          <Prompt.Cancel type="button">{t("form.cancel")}</Prompt.Cancel>
          <Prompt.Action
            type="button"
            disabled={isBusy}
            onClick={(event) => {
              event.preventDefault()
              onConfirm()
            }}
          >
            {action}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
