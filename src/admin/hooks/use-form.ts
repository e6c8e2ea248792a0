import { useState } from "react"
import type { z } from "zod"
import { type Problems, problemsOf } from "../lib/problems"
import { useLocale } from "./use-locale"

/** What the fields of a form need. A number that is not filled in is NaN. */
export interface Form<T> {
  value: T
  set: (patch: Partial<T>) => void
  /** What is wrong at a dotted path; nothing before the first try to save. */
  problem: (path: string) => string | undefined
}

export interface OwnForm<T> extends Form<T> {
  isDirty: boolean
  problems: Problems
  reset: (value?: T) => void
  /** The checked value, or null after showing what is wrong at the fields. */
  check: () => T | null
  /** Shows problems that the server found. */
  refuse: (problems: Problems) => void
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * The state of a form whose rules are a zod schema of the domain. Problems are shown from the first try to save on, and
 * then follow each change.
 * @param first what is stored; a new object starts the form anew
 */
export function useForm<T extends object>(first: T, schema: z.ZodType): OwnForm<T> {
  const { t, format } = useLocale()
  const [start, setStart] = useState(first)
  const [value, setValue] = useState(first)
  const [isStrict, setStrict] = useState(false)
  const [refused, setRefused] = useState<Problems>({})
  const begin = (next: T) => {
    setStart(next)
    setValue(next)
    setStrict(false)
    setRefused({})
  }
  if (start !== first && !isSame(start, first)) {
    // what somebody is writing survives a change of what is stored
    if (isSame(value, start)) begin(first)
    else setStart(first)
  }
  const found = (): Problems => {
    const parsed = schema.safeParse(value)
    return parsed.success ? {} : problemsOf(parsed.error.issues, { t, format })
  }
  const problems: Problems = { ...refused, ...(isStrict ? found() : {}) }
  return {
    value,
    isDirty: !isSame(value, first),
    problems,
    set: (patch) => {
      setValue((current) => ({ ...current, ...patch }))
      setRefused({})
    },
    problem: (path) => problems[path],
    reset: (next = first) => begin(next),
    refuse: setRefused,
    check: () => {
      setStrict(true)
      return schema.safeParse(value).success ? value : null
    },
  }
}

/** The part of a form under one key, as a form of its own. */
export const part = <T extends object, K extends keyof T & string>(form: Form<T>, key: K): Form<T[K]> => ({
  value: form.value[key],
  set: (patch) => form.set({ [key]: { ...form.value[key], ...patch } } as unknown as Partial<T>),
  problem: (path) => form.problem(`${key}.${path}`),
})
