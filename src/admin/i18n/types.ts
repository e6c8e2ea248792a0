import type { en } from "./en"

/** The same keys with other texts. A language without a singular leaves the `_one` forms out. */
export type TranslationOf<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : TranslationOf<T[K]>
} & { readonly [K in keyof T as K extends `${string}_one` ? K : never]?: string }

/** Dotted keys with their English texts. Plural forms share one key and need a `count` to choose by. */
type Texts = { [Pair in Paths<typeof en> as Pair[0]]: Pair[1] }
type Paths<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? Leaf<Prefix, K, T[K]> : Paths<T[K], `${Prefix}${K}.`>
}[keyof T & string]
type Leaf<Prefix extends string, K extends string, Text> = K extends `${infer Base}_one` | `${infer Base}_other`
  ? [`${Prefix}${Base}`, Text | "{{count}}"]
  : [`${Prefix}${K}`, Text]

type Placeholder<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never

export type TextKey = keyof Texts

/** Gives the text of a key; the compiler asks for exactly the values that the English text has places for. */
export type Translate = <K extends TextKey>(key: K, ...values: ValuesOf<Texts[K]>) => string
type ValuesOf<Text> = [Placeholder<Text>] extends [never]
  ? []
  : [values: { [Name in Placeholder<Text>]: Name extends "count" ? number : string | number }]
