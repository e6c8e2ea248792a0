import { replay } from "../replay"
import { points } from "./given"

const history = () => points().earn(30).earn(30).redeem(40).reverse(3, 10).book

describe("replay", () => {
  it("finds balance, ranking and lots from entries and allocations alone", () => {
    const { entries, allocations, lots } = history()

    expect(replay(entries, allocations)).toEqual({ balance: 30, ranking: 60, seq: 4, lots, problems: [] })
  })

  it("finds an entry that is gone", () => {
    const { entries, allocations } = history()

    expect(replay(entries.toSpliced(1, 1), allocations).problems).toContain(
      "entry points/anna/3 has place 3, expected 2",
    )
  })

  it("finds a changed amount", () => {
    const { entries, allocations } = history()
    const changed = entries.map((entry) => (entry.seq === 1 ? { ...entry, amount: 31 } : entry))

    expect(replay(changed, allocations).problems).toContain("entry points/anna/1 says 30 afterwards, expected 31")
  })

  it("finds an allocation of more than the entry", () => {
    const { entries, allocations } = history()
    const changed = allocations.map((part) => (part.ord === 1 && part.amount < 0 ? { ...part, amount: -50 } : part))

    expect(replay(entries, changed).problems).toContain("entry points/anna/3 of -40 allocates -60")
  })

  it("finds lots that cannot be", () => {
    const { entries } = history()

    expect(replay(entries, []).problems).toContain("lot points/anna/3 holds -40 at a balance of 30")
  })
})
