// What a host must show of the plugin, asked from outside: over HTTP, in the browser, in its worker.
import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { until } from "../../harness/processes.mjs"
import { client, signInAdmin } from "./client.mjs"
import { PRICE, setUpShop } from "./shop-setup.mjs"
import { buy, capture, signUp } from "./shopper.mjs"

export const ADMIN = { email: "admin@example.com", password: "supersecret" }

/** Chosen to differ from every default, so that an answer shows whether they arrived. */
export const OPTIONS = {
  timeZone: "Asia/Bangkok",
  ledger: { lockTimeoutMs: 4321 },
  loyalty: {
    rates: { vnd: { money_per_point: 5_000, point_value: 500 } },
    award_from: "2020-01-01T00:00:00+07:00", // the worker's order is an hour older than the shop
  },
}
const POINTS_PER_PIECE = PRICE / OPTIONS.loyalty.rates.vnd.money_per_point

/** The checks that every host passes, beside other plugins or alone. @returns what later checks go on with */
export async function checkShop({ check, host, label }) {
  const state = { admin: undefined, shop: undefined, shopper: undefined }
  const pointsOf = (id) => state.admin.must("GET", `/admin/crm/customers/${id}/points`)
  await check(`${label}: answers /health and lets an admin sign in`, async () => {
    assert.equal((await client(host.base).call("GET", "/health")).status, 200)
    state.admin = await signInAdmin(host.base, ADMIN)
    state.shop = await setUpShop(state.admin)
  })
  await check(`${label}: a new customer has a page of points; without sign-in there is none`, async () => {
    const { customer } = await state.admin.must("POST", "/admin/customers", {
      email: "binh@example.com",
      first_name: "Bình",
    })
    const { points, entries, count } = await pointsOf(customer.id)
    assert.deepEqual(
      { available: points.available, ranking: points.ranking, entries, count },
      { available: 0, ranking: 0, entries: [], count: 0 },
    )
    const anonymous = await client(host.base).call("GET", `/admin/crm/customers/${customer.id}/points`)
    assert.equal(anonymous.status, 401)
    const unknown = await state.admin.call("GET", "/admin/crm/customers/nobody/points")
    assert.deepEqual([unknown.status, unknown.body.code], [404, "customer_unknown"])
  })
  await check(`${label}: the store tells a shopper their points, and nobody else's`, async () => {
    state.shopper = await signUp(host.base, state.shop, "an@example.com")
    const anonymous = await client(host.base, { "x-publishable-api-key": state.shop.publishableKey }).call(
      "GET",
      "/store/crm/me",
    )
    assert.equal(anonymous.status, 401)
    const me = await state.shopper.api.must("GET", "/store/crm/me")
    assert.equal(me.profile.customer_id, state.shopper.id)
    assert.equal(me.points.available, 0)
  })
  await check(`${label}: the plugin's options reach the shopper (value of a point)`, async () => {
    const me = await state.shopper.api.must("GET", "/store/crm/me")
    assert.equal(me.point_value, OPTIONS.loyalty.rates.vnd.point_value)
  })
  await check(`${label}: subscribers: an order shows pending points, its payment makes them available`, async () => {
    const quantity = 3
    const earned = quantity * POINTS_PER_PIECE
    const order = await buy(state.shopper, state.shop, quantity)
    const pending = await until("pending points", async () => {
      const { points } = await pointsOf(state.shopper.id)
      return points.pending > 0 && points
    })
    assert.deepEqual([pending.pending, pending.available], [earned, 0])
    await capture(state.admin, order.id)
    const page = await until("available points", async () => {
      const answer = await pointsOf(state.shopper.id)
      return answer.points.available > 0 && answer
    })
    assert.deepEqual([page.points.available, page.points.pending, page.points.ranking], [earned, 0, earned])
    assert.deepEqual(
      page.entries.map((entry) => [entry.points, entry.order_display_id]),
      [[earned, order.display_id]],
    )
    const mine = await state.shopper.api.must("GET", "/store/crm/me/points")
    assert.deepEqual(
      mine.entries.map((entry) => entry.points),
      [earned],
    )
  })
  return state
}

/** The worker's view; the server runs beside it and answers what the job has done. */
export async function checkWorker({ check, host, label, admin }) {
  await check(`${label}: the nightly job is registered and awards an order whose events were lost`, async () => {
    host.env.MISSED_ORDER = String(2 * PRICE)
    const { schedule, options, customerId } = await host.runScript("worker.cjs")
    assert.match(JSON.stringify(schedule), /15 2 \* \* \*/)
    for (const own of options) {
      assert.equal(own.timeZone, OPTIONS.timeZone)
      assert.equal(own.ledger.lockTimeoutMs, OPTIONS.ledger.lockTimeoutMs)
    }
    const { points } = await admin.must("GET", `/admin/crm/customers/${customerId}/points`)
    assert.equal(points.pending, 2 * POINTS_PER_PIECE)
  })
}

/** The built admin carries our widget, in one bundle with the host's own. */
export function assertWidgetIsBuilt(folder) {
  const assets = path.join(folder, "assets")
  const found = readdirSync(assets).filter((name) =>
    readFileSync(path.join(assets, name), "utf8").includes("crm-points-widget"),
  )
  assert.ok(found.length > 0, "no file of the built admin contains the widget")
}

/** @param expected what the message must say */
export async function assertRefusedStart(host, expected) {
  const server = host.launch()
  const code = await Promise.race([
    server.ended,
    new Promise((resolve) => setTimeout(resolve, 60_000, "still running")),
  ])
  const output = server.output().replaceAll('\\"', '"') // the log is JSON
  await server.stop()
  assert.match(output, expected)
  assert.ok(typeof code === "number" && code !== 0, `exit code ${code}`)
}
