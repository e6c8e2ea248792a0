/**
 * Text for comparison without accents, case and punctuation: "Nguyễn  Thị-Ánh" becomes "nguyen thi anh". Nothing of a LIKE
 * pattern survives. SQL compares with a stored copy made by this function, never with its own idea of accents.
 */
export const foldText = (value: string): string =>
  value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
