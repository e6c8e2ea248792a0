import type { EarningEffect } from "../../../../domain/earning/rule"
import { useProgram } from "../../../hooks/use-loyalty"
import { useLocale } from "../../../hooks/use-locale"
import { readerZone } from "../../../lib/dates"
import { effectExample } from "../../../lib/effect-example"
import { WorkedExample } from "../../worked-example"

/** What the effect makes of an everyday order, beside what it would earn anyway. */
export const EffectExample = ({ effect }: { effect: EarningEffect }) => {
  const { t, format, points: say } = useLocale()
  const program = useProgram().data?.program
  if (!program) return null
  const sentences = () => {
    const { amount, currency, ordinary, points } = effectExample(effect, program, readerZone())
    const money = format.money(amount, currency)
    return [
      points === ordinary
        ? t("rules.effect.example_none", { money, points: say(points) })
        : t("rules.effect.example", { money, points: say(points), ordinary: say(ordinary) }),
    ]
  }
  return <WorkedExample sentences={sentences} data-testid="crm-example-effect" />
}
