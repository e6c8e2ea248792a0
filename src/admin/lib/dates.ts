const two = (value: number): string => String(value).padStart(2, "0")

/** A moment as an input of type datetime-local writes it, in the reader's zone; empty for none. */
export function toLocalInput(iso: string | null): string {
  if (!iso) return ""
  const at = new Date(iso)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment that such an input names; null for an empty or broken one. */
export function fromLocalInput(value: string): string | null {
  const at = new Date(value)
  return value === "" || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

/** The zone in which a person's browser counts days. */
export const readerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
