import type { GroupProgram } from "../../domain/earning/group-program"
import type { ProgramSettings } from "../../domain/earning/program"
import type { Translate } from "../i18n/types"
import type { Format } from "./format"

export type GroupSettings = GroupProgram["settings"]
export type GroupSettingKey = keyof GroupSettings

interface Speech {
  t: Translate
  format: Format
}

/** What a group has of its own, one short sentence per setting. */
export function differences(settings: GroupSettings, { t, format }: Speech): string[] {
  const say: { readonly [K in GroupSettingKey]: (value: ProgramSettings[K]) => string } = {
    enabled: (value) => t(value ? "program.groups.earning" : "program.groups.not_earning"),
    rates: (value) =>
      Object.entries(value)
        .map(
          ([code, rate]) =>
            `${format.money(rate.money_per_point, code)} = ${t("points.amount", { count: 1, amount: 1 })}`,
        )
        .join(", "),
    basis: () => t("program.basis.title"),
    trigger: (value) => t(`program.arrival.triggers.${value}`),
    pending_days: (value) => `${t("program.arrival.pending_days")}: ${format.number(value)}`,
    rounding: (value) => `${t("program.rates.rounding")}: ${t(`program.rates.roundings.${value}`)}`,
    expiry: (value) => `${t("program.expiry.mode")}: ${t(`program.expiry.modes.${value.mode}`)}`,
    redemption: (value) => `${t("program.redemption.minimum_points")}: ${format.number(value.minimum_points)}`,
    overdrawn: (value) => `${t("program.overdrawn.title")}: ${t(`program.overdrawn.modes.${value}`)}`,
    rules_combine: (value) => t(`program.combine.modes.${value}`),
  }
  const sentence = <K extends GroupSettingKey>(key: K): string[] => {
    const value = settings[key]
    return value === undefined ? [] : [say[key](value)]
  }
  return (Object.keys(say) as GroupSettingKey[]).flatMap((key) => sentence(key))
}
