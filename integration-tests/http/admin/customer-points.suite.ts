import type { AdminCustomerPoints } from "../../../src/types/loyalty"
import { eventually } from "../../support/eventually"
import type { Suite } from "../index.spec"

export default ({ shop }: Suite): void => {
  it("shows a customer's points with their value in money", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const order = await an.order({ shirt: 1 })
    await admin.capture(order.id)
    await eventually(async () => {
      const answer = await admin.must<AdminCustomerPoints>(
        "get",
        `/admin/crm/customers/${an.customerId}/points?limit=5`,
      )
      expect(answer).toMatchObject({
        points: { available: 48, pending: 0, held: 0, ranking: 48 },
        point_value: 1000,
        currency_code: "vnd",
        count: 1,
        limit: 5,
        offset: 0,
      })
      expect(answer.entries[0]).toMatchObject({ kind: "earn", points: 48, order_display_id: order.display_id })
    })
  })

  it("filters the history by kind", async () => {
    const an = await shop().shopper()
    const admin = await shop().admin()
    const order = await an.order({ shirt: 1 })
    await admin.capture(order.id)
    await eventually(async () => {
      const path = `/admin/crm/customers/${an.customerId}/points`
      expect((await admin.must<AdminCustomerPoints>("get", `${path}?kind=earn,reverse`)).count).toBe(1)
      expect((await admin.must<AdminCustomerPoints>("get", `${path}?kind=redeem`)).count).toBe(0)
    })
  })

  it.each([
    ["limit=0", "limit"],
    ["limit=9999", "limit"],
    ["offset=-1", "offset"],
    ["kind=theft", "kind"],
    ["colour=red", "colour"],
  ])("refuses ?%s and names the field", async (query, field) => {
    const admin = await shop().admin()
    const an = await shop().shopper()
    const answer = await admin.call<{ type: string; message: string }>(
      "get",
      `/admin/crm/customers/${an.customerId}/points?${query}`,
    )
    expect([answer.status, answer.body.type]).toEqual([400, "invalid_data"])
    expect(answer.body.message).toContain(field)
  })

  it("says that it does not know a customer", async () => {
    const admin = await shop().admin()
    expect(await admin.call("get", "/admin/crm/customers/cus_unknown/points")).toEqual({
      status: 404,
      body: {
        type: "not_found",
        code: "customer_unknown",
        message: "There is no customer cus_unknown.",
        details: { customer_id: "cus_unknown" },
      },
    })
  })

  it("is for staff only", async () => {
    const an = await shop().shopper()
    expect((await an.call("get", `/admin/crm/customers/${an.customerId}/points`)).status).toBe(401)
  })
}
