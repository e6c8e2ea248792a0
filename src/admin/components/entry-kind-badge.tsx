import { Badge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useLocale } from "../hooks/use-locale"
import type { Translate } from "../i18n/types"
import { isPointKind, type PointKind } from "../lib/point-kinds"

type Color = ComponentProps<typeof Badge>["color"]

const COLORS: Record<Exclude<PointKind, "reverse">, Color> = {
  earn: "green",
  bonus: "purple",
  redeem: "orange",
  expire: "grey",
  adjust: "blue",
  transfer: "grey",
}

/** What an entry is. A reversal says whether it gave points back or took them away. */
export const EntryKindBadge = ({ kind, points }: { kind: string; points: number }) => {
  const { t } = useLocale()
  const [label, color] = look(kind, points, t)
  return (
    <Badge size="2xsmall" color={color} className="shrink-0 whitespace-nowrap">
      {label}
    </Badge>
  )
}

const look = (kind: string, points: number, t: Translate): [label: string, color: Color] => {
  if (!isPointKind(kind)) return [kind, "grey"]
  if (kind !== "reverse") return [t(`points.kinds.${kind}`), COLORS[kind]]
  return points > 0 ? [t("points.given_back"), "green"] : [t("points.taken_back"), "red"]
}
