import fc from "fast-check"
import { describe as sentence, describeReason } from "../describe"
import { evaluate } from "../evaluate"
import type { FactKey, Facts } from "../facts"
import { factsNeeded, idsNeeded } from "../facts-needed"
import { noNames } from "../names"
import { parseTree } from "../parse-tree"
import { storedTree, type RuleNode } from "../tree"
import { facts, tree } from "./arbitraries"

const RUNS = { numRuns: 200 }
const answer = (node: RuleNode, known: Facts) => evaluate(node, known).answer
const pick = (known: Facts, keep: (key: string) => boolean): Facts =>
  Object.fromEntries(Object.entries(known).filter(([key]) => keep(key))) as Facts

const some = fc.array(tree, { minLength: 1, maxLength: 3 })

describe("laws of every rule", () => {
  it("obeys De Morgan, with and without answers", () => {
    fc.assert(
      fc.property(some, facts, (nodes, known) => {
        const negated = nodes.map((not) => ({ not }))
        expect(answer({ not: { all: nodes } }, known)).toBe(answer({ any: negated }, known))
        expect(answer({ not: { any: nodes } }, known)).toBe(answer({ all: negated }, known))
      }),
      RUNS,
    )
  })

  it("says the same under two negations and in any order", () => {
    fc.assert(
      fc.property(some, facts, (nodes, known) => {
        expect(answer({ not: { not: { all: nodes } } }, known)).toBe(answer({ all: nodes }, known))
        expect(answer({ all: [...nodes].reverse() }, known)).toBe(answer({ all: nodes }, known))
        expect(answer({ any: [...nodes].reverse() }, known)).toBe(answer({ any: nodes }, known))
      }),
      RUNS,
    )
  })

  it("never becomes true by one more condition in all, nor false by one more in any", () => {
    fc.assert(
      fc.property(some, tree, facts, (nodes, added, known) => {
        if (answer({ all: nodes }, known) !== true) expect(answer({ all: [...nodes, added] }, known)).not.toBe(true)
        if (answer({ any: nodes }, known) !== false) expect(answer({ any: [...nodes, added] }, known)).not.toBe(false)
      }),
      RUNS,
    )
  })

  it("survives being stored: parsed, written as JSON and read back it judges alike and parses to itself", () => {
    fc.assert(
      fc.property(tree, facts, (node, known) => {
        const first = parseTree(node)
        if (!first.ok) throw new Error(JSON.stringify(first.errors))
        const again = parseTree(JSON.parse(JSON.stringify(storedTree(first.tree))))
        if (!again.ok) throw new Error(JSON.stringify(again.errors))
        expect(again.tree).toEqual(first.tree)
        expect(evaluate(again.prepared, known)).toEqual(evaluate(node, known))
      }),
      RUNS,
    )
  })

  it("looks at no fact outside factsNeeded, and of facts by id at none outside idsNeeded", () => {
    fc.assert(
      fc.property(tree, facts, (node, known) => {
        const [needed, ids] = [factsNeeded(node), idsNeeded(node)]
        const few = Object.entries(pick(known, (key) => needed.has(key as FactKey))).map(([key, value]) => {
          const read = ids.get(key as FactKey)
          return [key, read ? Object.fromEntries(Object.entries(value ?? {}).filter(([id]) => read.has(id))) : value]
        })
        expect(evaluate(node, Object.fromEntries(few))).toEqual(evaluate(node, known))
      }),
      RUNS,
    )
  })

  it("loses its answer at most when a fact is missing, and never turns it round", () => {
    fc.assert(
      fc.property(tree, facts, fc.nat(), (node, known, n) => {
        const needed = [...factsNeeded(node)]
        const lost = needed[n % needed.length]
        const less = answer(
          node,
          pick(known, (key) => key !== lost),
        )
        expect([answer(node, known), null]).toContain(less)
      }),
      RUNS,
    )
  })

  it("gives reasons exactly when it refuses, each at a condition, each sayable", () => {
    fc.assert(
      fc.property(tree, facts, (node, known) => {
        const { ok, answer: found, reasons } = evaluate(node, known)
        expect(ok).toBe(found === true)
        expect(reasons.length === 0).toBe(ok)
        for (const reason of reasons) {
          expect(reason.type).not.toBeNull()
          expect(describeReason(node, reason, noNames, "vi")).toMatch(
            /^(Chưa đạt|Không được|Chưa đủ dữ liệu để xét): \S/,
          )
          expect(describeReason(node, reason, noNames, "en")).toMatch(
            /^(Not met|Must not hold|Cannot be judged yet): \S/,
          )
        }
      }),
      RUNS,
    )
  })

  it("has a sentence in both languages with every bracket closed", () => {
    fc.assert(
      fc.property(tree, (node) => {
        for (const locale of ["vi", "en"] as const) {
          const words = sentence(node, noNames, locale)
          expect(words).not.toMatch(/undefined|NaN|null|\[object| {2}/)
          expect(words.split("(").length).toBe(words.split(")").length)
          expect(words.charAt(0)).toBe(words.charAt(0).toLocaleUpperCase(locale))
        }
      }),
      RUNS,
    )
  })
})

describe("anything that is not a rule", () => {
  const spoilt = tree.chain((node) => {
    const text = JSON.stringify(node)
    return fc
      .tuple(fc.nat(text.length), fc.nat(6), fc.constantFrom("", "0", "null", "[]", "{}", '"x"'))
      .map(([from, length, put]): unknown => {
        try {
          return JSON.parse(text.slice(0, from) + put + text.slice(from + length))
        } catch {
          return { all: [node, put] }
        }
      })
  })
  const anyRaw = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true }), spoilt)

  it("is refused with a place and a message, and never throws", () => {
    fc.assert(
      fc.property(anyRaw, facts, (raw, known) => {
        const parsed = parseTree(raw)
        const { ok, reasons } = evaluate(raw, known)
        expect(reasons.length === 0).toBe(ok)
        expect(sentence(raw, noNames, "vi").length).toBeGreaterThan(0)
        expect(factsNeeded(raw)).toBeInstanceOf(Set)
        if (parsed.ok) return
        expect(parsed.errors.length).toBeGreaterThan(0)
        for (const { path, message } of parsed.errors) expect(`${path} ${message}`).toMatch(/^(\/[^ ]*)? .+/)
      }),
      { numRuns: 800 },
    )
  })

  it("has no answer when facts are of any other kind, unless it can do without them, and never throws", () => {
    fc.assert(
      fc.property(tree, fc.anything(), (node, nonsense) => {
        const broken = Object.fromEntries([...factsNeeded(node)].map((key) => [key, nonsense])) as Facts
        expect([true, false, null]).toContain(evaluate(node, broken).answer)
      }),
      RUNS,
    )
  })
})
