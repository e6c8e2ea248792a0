/// <reference types="jest" />
import resources from ".."

type Tree = { readonly [key: string]: string | Tree }

const flat = (tree: Tree, prefix = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )

const english = new Map(flat(resources.en.crm))
const vietnamese = new Map(flat(resources.vi.crm))
const places = (text: string): string[] => [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1] ?? "").sort()

describe("texts", () => {
  it("has every key in both languages; Vietnamese has no singular", () => {
    const needed = [...english.keys()].filter((key) => !key.endsWith("_one"))
    expect([...vietnamese.keys()].filter((key) => !key.endsWith("_one")).sort()).toEqual(needed.sort())
  })

  it.each([...vietnamese])("fills the same places in both languages: %s", (key, text) => {
    expect(places(text)).toEqual(places(english.get(key) ?? ""))
  })

  it("has a text for every key", () => {
    expect([...english, ...vietnamese].filter(([, text]) => text.trim() === "")).toEqual([])
  })

  it("writes Vietnamese in composed letters, so that search and sorting find them", () => {
    expect([...vietnamese].filter(([, text]) => text !== text.normalize("NFC"))).toEqual([])
  })
})
