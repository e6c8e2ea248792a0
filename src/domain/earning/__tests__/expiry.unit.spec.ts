import { expiryOf } from "../expiry"

const HCM = "Asia/Ho_Chi_Minh" // UTC+7, no summer time
const at = (text: string): Date => new Date(text)

describe("when points expire", () => {
  it.each([
    ["rolling", 12, "2026-03-10T03:00:00Z", "2027-03-10T17:00:00Z"],
    ["rolling", 1, "2026-01-31T03:00:00Z", "2026-02-28T17:00:00Z"],
    ["rolling", 12, "2026-03-10T18:00:00Z", "2027-03-11T17:00:00Z"], // already the 11th in Vietnam
    ["end_of_month", 1, "2026-01-31T03:00:00Z", "2026-02-28T17:00:00Z"],
    ["end_of_month", 12, "2026-03-10T03:00:00Z", "2027-03-31T17:00:00Z"],
    ["end_of_quarter", 6, "2026-02-10T03:00:00Z", "2026-09-30T17:00:00Z"],
    ["end_of_year", 12, "2026-03-10T03:00:00Z", "2027-12-31T17:00:00Z"],
  ] as const)("%s, %i months after %s: %s", (mode, months, earned, expires) => {
    expect(expiryOf(at(earned), { mode, months }, HCM)).toEqual(at(expires))
  })

  it("never, when the programme says none", () => {
    expect(expiryOf(at("2026-03-10T03:00:00Z"), { mode: "none", months: 12 }, HCM)).toBeNull()
  })
})
