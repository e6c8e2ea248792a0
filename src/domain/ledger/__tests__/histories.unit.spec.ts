import * as fc from "fast-check"
import { balancesOf } from "../balances"
import { openPart } from "../hold"
import { replay } from "../replay"
import { standingOf } from "../standing"
import { debtHistories, emptyWorld, pointHistories, run, type Step, type World } from "./world"

/** What must be true of every account after every history; every beginning of a history is one itself. */
function checkWorld({ books, at }: World): void {
  for (const book of books) {
    const truth = replay(book.entries, book.allocations)
    expect(truth.problems).toEqual([])
    expect({ balance: book.balance, ranking: book.ranking }).toEqual({ balance: truth.balance, ranking: truth.ranking })
    expect([...book.lots].sort((a, b) => a.seq - b.seq)).toEqual([...truth.lots].sort((a, b) => a.seq - b.seq))
    expect(book.lots.reduce((sum, { remaining }) => sum + remaining, 0)).toBe(book.balance)
    const active = book.holds.filter(({ status }) => status === "active")
    expect(book.held).toBe(active.reduce((sum, hold) => sum + openPart(hold), 0))
    for (const hold of book.holds) expect(hold.captured + hold.released).toBeLessThanOrEqual(hold.amount)
    for (const entry of book.entries) {
      const { amount, ranking } = standingOf(book, entry)
      expect(isPartOf(amount, entry.amount)).toBe(true)
      expect(isPartOf(ranking, entry.ranking)).toBe(true)
    }
    const { available, balance, held, pending } = balancesOf(book, at)
    expect(available).toBe(balance - held - pending)
  }
}

const isPartOf = (part: number, whole: number): boolean => Math.min(whole, 0) <= part && part <= Math.max(whole, 0)

function play(steps: readonly Step[], world: World): World {
  const end = steps.reduce((current, step) => run(current, step, "h").world, world)
  checkWorld(end)
  return end
}

describe("random histories of two accounts", () => {
  it("of points end with what the entries alone give", () => {
    fc.assert(
      fc.property(pointHistories(25), (steps) => void play(steps, emptyWorld("points", ["anna", "binh"]))),
      { numRuns: 10_000 },
    )
  })

  it("of debt end with what the entries alone give", () => {
    fc.assert(
      fc.property(debtHistories(25), (steps) => void play(steps, emptyWorld("vnd", ["anna", "binh"], 100))),
      { numRuns: 3000 },
    )
  })
})
