/** "Cà phê sữa đá" becomes "ca-phe-sua-da". */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/** An EAN-13 number with Viet Nam's prefix 893 and a right check digit; `serial` from 0 to 999,999,999. */
export function barcode(serial: number): string {
  const digits = `893${String(serial).padStart(9, "0")}`
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
  return digits + String((10 - (sum % 10)) % 10)
}
