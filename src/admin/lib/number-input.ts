const separators = (language: string): { group: string; decimal: string } => {
  const parts = new Intl.NumberFormat(language).formatToParts(12345.6)
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? ""
  return { group: of("group"), decimal: of("decimal") }
}

/**
 * A number as people type it: 10.000 in Vietnamese, 10,000 in English, 10 000 and 10000 in both. A lone separator that
 * does not stand before three digits is a decimal point, whichever it is.
 * @returns NaN for what is no number, empty text included
 */
export function readNumber(text: string, language: string): number {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "")
  const { group, decimal } = separators(language)
  const grouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`)
  const plain = grouped.test(bare) ? bare.replaceAll(group, "").replace(decimal, ".") : bare.replace(",", ".")
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

/** The number as it is typed, without groups, so that it can be changed digit by digit; empty for NaN. */
export const editableNumber = (value: number, language: string): string =>
  Number.isNaN(value) ? "" : String(value).replace(".", separators(language).decimal)
