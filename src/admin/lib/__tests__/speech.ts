import resources from "../../i18n"
import type { Translate } from "../../i18n/types"
import { createFormat, type Format } from "../format"

type Tree = { readonly [key: string]: string | Tree }

/** The texts of a language without a browser: places filled, plural by count. */
export function speechOf(language: "vi" | "en"): { t: Translate; format: Format } {
  const texts: Tree = resources[language].crm
  const textAt = (key: string): string | undefined => {
    const found = key
      .split(".")
      .reduce<string | Tree | undefined>((node, part) => (typeof node === "object" ? node[part] : undefined), texts)
    return typeof found === "string" ? found : undefined
  }
  const t: Translate = (key, ...[values]) => {
    const given: Readonly<Record<string, string | number>> = values ?? {}
    const one = language === "en" && given.count === 1 ? textAt(`${key}_one`) : undefined
    const text = one ?? textAt(key) ?? textAt(`${key}_other`) ?? key
    return text.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(given[name]))
  }
  return { t, format: createFormat(language, "Asia/Ho_Chi_Minh") }
}

/** Money is written with spaces that do not break. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ")
