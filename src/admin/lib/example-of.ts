/**
 * Works an example out of a form that may be half filled in.
 * @returns null where it cannot be computed yet
 */
export function exampleOf<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
