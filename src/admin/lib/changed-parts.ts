/** The top-level parts of a value that differ from what is stored, for routes that leave the others as they are. */
export const changedParts = <T extends object>(stored: T, value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([key, part]) => JSON.stringify(part) !== JSON.stringify(stored[key as keyof T])),
  ) as Partial<T>
