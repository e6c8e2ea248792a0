import { groupProgram, programFor } from "../group-program"
import { defaultProgram } from "../program"

const shop = defaultProgram({ pending_days: 2, rates: { vnd: { money_per_point: 10_000, point_value: 1_000 } } })
const own = (settings: object) => groupProgram.parse({ group_id: "vip", settings })

describe("a programme of its own for a group", () => {
  it("holds only what the merchant wrote", () => {
    expect(own({ trigger: "placed" }).settings).toEqual({ trigger: "placed" })
  })

  it("takes everything else from the shop's, also when that changes later", () => {
    const { program, groupId } = programFor(shop, [own({ trigger: "placed" })], ["new", "vip"])
    expect([program.trigger, program.pending_days, groupId]).toEqual(["placed", 2, "vip"])
  })

  it("adds its rates to the shop's", () => {
    const { program, ownRates } = programFor(
      shop,
      [own({ rates: { usd: { money_per_point: 1, point_value: 0.1 } } })],
      ["vip"],
    )
    expect(Object.keys(program.rates).sort()).toEqual(["usd", "vnd"])
    expect(Object.keys(ownRates)).toEqual(["usd"])
  })

  it("is not for others", () => {
    expect(programFor(shop, [own({ trigger: "placed" })], ["new"])).toEqual({
      program: shop,
      groupId: null,
      ownRates: {},
    })
  })

  it("cannot open the programme for past orders", () => {
    const { error } = groupProgram.safeParse({ group_id: "vip", settings: { award_from: "2026-01-01T00:00:00Z" } })
    expect(error?.issues[0]?.message).toBe("the opening moment is the shop's, not a group's")
  })
})
