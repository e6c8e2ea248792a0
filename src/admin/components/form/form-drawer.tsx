import { Alert, Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useLocale } from "../../hooks/use-locale"
import { leaveOpenLists } from "../../lib/leave-open-lists"

interface FormDrawerProps {
  title: string
  description: string
  isOpen: boolean
  onClose: () => void
  onSave: () => void
  isSaving: boolean
  /** Why it could not be saved. */
  error: unknown
  saveLabel?: string
  children: ReactNode
  "data-testid"?: string
}

/** A form at the edge of the page; Enter saves, Escape leaves it. */
export const FormDrawer = ({ isOpen, onClose, "data-testid": testId, ...form }: FormDrawerProps) => (
  <Drawer open={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Drawer.Content data-testid={testId} onEscapeKeyDown={leaveOpenLists}>
      <DrawerForm {...form} />
    </Drawer.Content>
  </Drawer>
)

type DrawerFormProps = Omit<FormDrawerProps, "isOpen" | "onClose" | "data-testid">

const DrawerForm = ({ title, description, onSave, isSaving, error, saveLabel, children }: DrawerFormProps) => {
  const { t, describe } = useLocale()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (!isSaving) onSave()
  }
  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <Drawer.Header>
        <Drawer.Title>{title}</Drawer.Title>
        <Drawer.Description className="text-ui-fg-subtle txt-small text-pretty">{description}</Drawer.Description>
      </Drawer.Header>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {Boolean(error) && (
          <Alert variant="error" role="alert" data-testid="crm-refusal">
            {describe(error)}
          </Alert>
        )}
        {children}
      </Drawer.Body>
      <Drawer.Footer>
        <Drawer.Close asChild>
          <Button size="small" variant="secondary" type="button">
            {t("form.cancel")}
          </Button>
        </Drawer.Close>
        <Button size="small" type="submit" isLoading={isSaving} data-testid="crm-save">
          {saveLabel ?? t("form.save")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}
