import { defaultProgram } from "../program"
import { versionAt } from "../version-at"

const version = (name: string, validFrom: string, awardFrom: string | null) => ({
  name,
  validFrom: new Date(validFrom),
  program: defaultProgram({ award_from: awardFrom }),
})

const installed = version("installed", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z")
const rateChanged = version("rate changed", "2026-06-01T00:00:00Z", "2026-05-01T00:00:00Z")
const openedForThePast = version("opened", "2026-07-01T00:00:00Z", "2025-01-01T00:00:00Z")
const changedAgain = version("changed again", "2026-08-01T00:00:00Z", "2025-01-01T00:00:00Z")

const at = (moment: string): string =>
  versionAt([installed, rateChanged, openedForThePast, changedAgain], new Date(moment)).name

describe("the set-up that judges an order", () => {
  it.each([
    ["2026-05-01T00:00:00Z", "installed"],
    ["2026-05-31T23:59:59Z", "installed"],
    ["2026-06-01T00:00:00Z", "rate changed"],
    ["2026-12-01T00:00:00Z", "changed again"],
  ])("at %s is the newest valid one: %s", (moment, name) => expect(at(moment)).toBe(name))

  it("for an order older than the programme is the one that opened it for the past", () => {
    expect(at("2025-03-01T00:00:00Z")).toBe("opened")
  })

  it("for an order that it was never opened for is the first", () => {
    expect(at("2024-12-31T00:00:00Z")).toBe("installed")
  })
})
