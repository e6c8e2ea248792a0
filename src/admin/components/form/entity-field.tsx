import { Combobox } from "@medusajs/dashboard/components"
import { XMarkMini } from "@medusajs/icons"
import { Badge, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useEntityNames, useEntitySearch } from "../../hooks/use-entities"
import { useLocale } from "../../hooks/use-locale"
import type { Entity, EntityKind } from "../../lib/entities"
import { Field, type FieldWords } from "./field"

interface EntitiesFieldProps extends FieldWords {
  of: EntityKind
  ids: readonly string[]
  onChange: (ids: string[]) => void
  className?: string
  "data-testid"?: string
}

const optionsOf = (found: readonly Entity[], chosen: readonly Entity[]) => {
  const more = chosen.filter((one) => !found.some(({ id }) => id === one.id))
  return [...found, ...more].map(({ id, label }) => ({ value: id, label }))
}

/** Several things, found by their names; the chosen ones stand below and can be taken off. */
export const EntitiesField = ({
  of,
  ids,
  onChange,
  className,
  "data-testid": testId,
  ...words
}: EntitiesFieldProps) => {
  const { t } = useLocale()
  const [text, setText] = useState("")
  const found = useEntitySearch(of, text)
  const chosen = useEntityNames(of, ids)
  const labelOf = (id: string) => chosen.data?.find((one) => one.id === id)?.label ?? id
  return (
    <div className={className} data-testid={testId}>
      <Field {...words} error={words.error ?? (found.isError ? t("form.search_failed") : undefined)}>
        {(field) => (
          <Combobox
            {...field}
            value={[...ids]}
            onChange={(next) => onChange(next ?? [])}
            searchValue={text}
            onSearchValueChange={setText}
            options={optionsOf(found.data ?? [], chosen.data ?? [])}
            placeholder={t("form.search")}
          />
        )}
      </Field>
      {ids.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-1" aria-label={words.label}>
          {ids.map((id) => (
            <li key={id} className="min-w-0">
              <Chosen label={labelOf(id)} onRemove={() => onChange(ids.filter((other) => other !== id))} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Chosen = ({ label, onRemove }: { label: string; onRemove: () => void }) => {
  const { t } = useLocale()
  return (
    <Badge size="2xsmall" className="max-w-full pr-0.5">
      <span className="truncate">{label}</span>
      <IconButton
        size="2xsmall"
        variant="transparent"
        type="button"
        aria-label={t("form.remove_named", { name: label })}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
    </Badge>
  )
}

interface EntityFieldProps extends FieldWords {
  of: EntityKind
  /** Empty for none. */
  id: string
  onChange: (id: string) => void
  className?: string
  "data-testid"?: string
}

/** One thing, found by its name. */
export const EntityField = ({ of, id, onChange, className, "data-testid": testId, ...words }: EntityFieldProps) => {
  const { t } = useLocale()
  const [text, setText] = useState("")
  const found = useEntitySearch(of, text)
  const chosen = useEntityNames(of, id ? [id] : [])
  return (
    <div className={className} data-testid={testId}>
      <Field {...words} error={words.error ?? (found.isError ? t("form.search_failed") : undefined)}>
        {(field) => (
          <Combobox
            {...field}
            allowClear
            value={id}
            onChange={(next) => onChange(next ?? "")}
            searchValue={text}
            onSearchValueChange={setText}
            options={optionsOf(found.data ?? [], id ? (chosen.data ?? []) : [])}
            placeholder={t("form.search")}
          />
        )}
      </Field>
    </div>
  )
}
