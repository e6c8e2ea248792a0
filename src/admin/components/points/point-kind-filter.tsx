import { Select } from "@medusajs/ui"
import { useLocale } from "../../hooks/use-locale"
import { isPointKind, POINT_KINDS, type PointKind } from "../../lib/point-kinds"

const ALL = "all"

interface PointKindFilterProps {
  value: PointKind | undefined
  onChange: (kind: PointKind | undefined) => void
}

export const PointKindFilter = ({ value, onChange }: PointKindFilterProps) => {
  const { t } = useLocale()
  return (
    <Select size="small" value={value ?? ALL} onValueChange={(next) => onChange(isPointKind(next) ? next : undefined)}>
      <Select.Trigger
        aria-label={t("points.history.filter")}
        className="w-full sm:w-56"
        data-testid="crm-points-kind-filter"
      >
        <Select.Value />
      </Select.Trigger>
      <Select.Content className="max-h-[280px]">
        <Select.Item value={ALL}>{t("points.history.all_kinds")}</Select.Item>
        {POINT_KINDS.map((kind) => (
          <Select.Item key={kind} value={kind}>
            {t(`points.kinds.${kind}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
