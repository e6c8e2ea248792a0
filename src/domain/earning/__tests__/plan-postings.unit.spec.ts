import fc from "fast-check"
import { planPostings, type PostedEntry } from "../plan-postings"

const entry = (id: string, open: number, ownerId = "an"): PostedEntry => ({ id, open, ownerId })

describe("from what was posted to what was earned", () => {
  it("earns the whole target when nothing was posted", () => {
    expect(planPostings({ target: 48, ownerId: "an" }, [])).toEqual([{ do: "earn", ownerId: "an", points: 48 }])
  })

  it("does nothing when the ledger is right", () => {
    expect(planPostings({ target: 48, ownerId: "an" }, [entry("e1", 48)])).toEqual([])
    expect(planPostings({ target: 0, ownerId: "an" }, [])).toEqual([])
  })

  it("earns only the difference", () => {
    expect(planPostings({ target: 48, ownerId: "an" }, [entry("e1", 20)])).toEqual([
      { do: "earn", ownerId: "an", points: 28 },
    ])
  })

  it("takes back from the newest entry first", () => {
    expect(planPostings({ target: 10, ownerId: "an" }, [entry("e1", 20), entry("e2", 28)])).toEqual([
      { do: "take_back", entryId: "e2", ownerId: "an", points: 28 },
      { do: "take_back", entryId: "e1", ownerId: "an", points: 10 },
    ])
  })

  it("moves the points when the order changes hands", () => {
    expect(planPostings({ target: 48, ownerId: "binh" }, [entry("e1", 48, "an")])).toEqual([
      { do: "take_back", entryId: "e1", ownerId: "an", points: 48 },
      { do: "earn", ownerId: "binh", points: 48 },
    ])
  })

  it("does not ask again for points that the shop has given up", () => {
    expect(planPostings({ target: 0, ownerId: "an", forgiven: 48 }, [entry("e1", 48)])).toEqual([])
    expect(planPostings({ target: 0, ownerId: "an", forgiven: 40 }, [entry("e1", 48)])).toEqual([
      { do: "take_back", entryId: "e1", ownerId: "an", points: 8 },
    ])
  })

  it("always ends at the target", () => {
    const posted = fc.array(fc.record({ open: fc.nat(1000), own: fc.boolean() }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(5000), posted, (target, list) => {
        const entries = list.map(({ open, own }, i) => entry(`e${i}`, open, own ? "an" : "binh"))
        const held = new Map(entries.map((e) => [e.id, e.open]))
        let earned = 0
        for (const step of planPostings({ target, ownerId: "an" }, entries)) {
          expect(step.points).toBeGreaterThan(0)
          if (step.do === "earn") earned += step.points
          else held.set(step.entryId, (held.get(step.entryId) ?? 0) - step.points)
        }
        const left = (owner: string): number =>
          entries.filter((e) => e.ownerId === owner).reduce((sum, e) => sum + (held.get(e.id) ?? 0), 0)
        expect([left("an") + earned, left("binh")]).toEqual([target, 0])
        expect(Math.min(0, ...held.values())).toBe(0)
      }),
    )
  })
})
