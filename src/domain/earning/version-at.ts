import type { ProgramSettings } from "./program"

export interface SetupVersion {
  readonly validFrom: Date
  readonly program: ProgramSettings
}

/**
 * The set-up by which an order of some moment is judged: the newest that was valid then. An order older than the first
 * version is judged by the version that opened the programme for it.
 * @param versions at least one, oldest first
 */
export function versionAt<T extends SetupVersion>(versions: readonly [T, ...T[]], at: Date): T {
  const valid = versions.findLast((version) => version.validFrom <= at)
  return valid ?? versions.find((version) => isOpenFor(version, at)) ?? versions[0]
}

const isOpenFor = ({ program }: SetupVersion, at: Date): boolean =>
  program.award_from !== null && new Date(program.award_from) <= at
