import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Translate } from "../i18n/types"
import { describeError } from "../lib/errors"
import { createFormat, type Format } from "../lib/format"

const NAMESPACE = "crm"

export interface Locale {
  /** The language of the texts that the plugin has in two: Vietnamese, or English for everybody else. */
  language: "vi" | "en"
  t: Translate
  format: Format
  /** Points with their word: 1.234 điểm. */
  points: (value: number) => string
  /** One sentence for whatever went wrong. */
  describe: (error: unknown) => string
}

/** Everything that depends on the language the reader has chosen in the dashboard. */
export function useLocale(): Locale {
  const { i18n } = useTranslation(NAMESPACE)
  const language = i18n.language
  return useMemo(() => {
    const lookup = (key: string, values?: Record<string, string | number>): string =>
      i18n.t(key, { ...values, ns: NAMESPACE })
    const t: Translate = (key, ...[values]) => lookup(key, values)
    const format = createFormat(language)
    const refusal = (code: string, details: Record<string, string>): string | null => {
      const key = `errors.refusals.${code}`
      return i18n.exists(key, { ns: NAMESPACE }) ? lookup(key, details) : null
    }
    return {
      language: language === "vi" ? "vi" : "en",
      t,
      format,
      points: (value) => t("points.amount", { count: Math.abs(value), amount: format.number(value) }),
      describe: (error) => describeError(error, { t, refusal, format }),
    }
  }, [i18n, language])
}
