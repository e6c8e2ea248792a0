import { TriangleLeftMini, TriangleRightMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useLocale } from "../hooks/use-locale"

interface PagerProps {
  count: number
  limit: number
  offset: number
  onChange: (offset: number) => void
}

/** "21–40 of 57" between two arrows. */
export const Pager = ({ count, limit, offset, onChange }: PagerProps) => {
  const { t, format } = useLocale()
  const end = Math.min(count, offset + limit)
  const range = t("common.pager.range", {
    from: format.number(Math.min(count, offset + 1)),
    to: format.number(end),
    total: format.number(count),
  })
  return (
    <nav aria-label={t("common.pager.label")} className="flex items-center gap-x-1">
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("common.pager.previous")}
        disabled={offset === 0}
        onClick={() => onChange(Math.max(0, offset - limit))}
      >
        <TriangleLeftMini />
      </IconButton>
      <Text size="small" leading="compact" className="text-ui-fg-subtle tabular-nums" aria-live="polite">
        {range}
      </Text>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("common.pager.next")}
        disabled={end >= count}
        onClick={() => onChange(offset + limit)}
      >
        <TriangleRightMini />
      </IconButton>
    </nav>
  )
}
