import { z } from "zod"
import { type ProgramSettings, someProgramSettings } from "./program"

type GroupSettings = Omit<ProgramSettings, "award_from">

/** Everything but the opening moment, which is the shop's. */
const groupSettings = someProgramSettings.refine((settings) => settings.award_from === undefined, {
  error: "the opening moment is the shop's, not a group's",
  path: ["award_from"],
}) as z.ZodType<Partial<GroupSettings>, Partial<GroupSettings>>

/** A programme of its own for a customer group; what it leaves out comes from the shop's. */
export const groupProgram = z.strictObject({ group_id: z.string().min(1), settings: groupSettings })

export type GroupProgram = z.output<typeof groupProgram>

/** First match wins, so the order is the merchant's. */
export const groupPrograms = z.array(groupProgram).max(100, "at most 100 groups have a programme of their own")

/** The programme for a customer in some groups, and the group whose it is. */
export function programFor(
  shop: ProgramSettings,
  programs: readonly GroupProgram[],
  groupIds: readonly string[],
): { program: ProgramSettings; groupId: string | null; ownRates: ProgramSettings["rates"] } {
  const own = programs.find(({ group_id }) => groupIds.includes(group_id))
  if (!own) return { program: shop, groupId: null, ownRates: {} }
  const given = Object.fromEntries(Object.entries(own.settings).filter(([, value]) => value !== undefined))
  return {
    program: { ...shop, ...given, rates: { ...shop.rates, ...own.settings.rates } },
    groupId: own.group_id,
    ownRates: own.settings.rates ?? {},
  }
}
