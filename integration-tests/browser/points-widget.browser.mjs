import assert from "node:assert/strict"
import { adminApi } from "../harness/dashboard.mjs"

const WIDGET = "crm-points-widget"
const LATEST = 5

/** What the widget says in each language; figures and dates are in that language's own notation. */
const LANGUAGES = {
  vi: { locale: "vi", name: "Vietnamese", title: "Điểm tích lũy", available: "Điểm khả dụng", date: vietnameseDate },
  en: { locale: "en", name: "English", title: "Loyalty points", available: "Available points", date: englishDate },
}

export const tests = {
  ...Object.fromEntries(
    Object.entries(LANGUAGES).flatMap(([language, { name }]) =>
      ["desktop", "phone"].map((screen) => [
        `the points widget tells what the Admin API tells, in ${name}, on a ${screen}`,
        (shop) => showsTheFigures(shop, language, screen),
      ]),
    ),
  ),

  "a customer without points gets an explanation instead of figures without meaning": async ({
    dashboard,
    base,
    shot,
  }) => {
    const { page, errors } = await dashboard({ language: "vi" })
    const id = await createCustomer(page)
    const widget = await openCustomer(page, base, id)
    await widget.getByText("Chưa có điểm").waitFor()
    assert.equal(await widget.getByTestId("crm-points-available").getAttribute("value"), "0")
    assert.equal(await widget.getByTestId("crm-points-entry").count(), 0)
    await shot(page, "points-empty-vi-desktop")
    assert.deepEqual(errors, [])
  },

  "the points history opens beside the page and shows all entries, or those of one kind": async (shop) => {
    const { dashboard, base, shot } = shop
    const { page, errors } = await dashboard({ language: "en" })
    const id = await demoShopper(page, shop)
    const { count } = await adminApi(page, `/admin/crm/customers/${id}/points?limit=1`)
    const expired = await adminApi(page, `/admin/crm/customers/${id}/points?kind=expire&limit=1`)
    const widget = await openCustomer(page, base, id)
    await widget.getByTestId("crm-points-show-all").click()
    const history = page.getByTestId("crm-points-history")
    const entries = history.getByTestId("crm-points-entry")
    await entries.first().waitFor()
    assert.equal(await entries.count(), Math.min(count, 20))
    await shot(page, "points-history-en-desktop")
    await history.getByTestId("crm-points-kind-filter").click()
    await page.getByRole("option", { name: "Expired" }).click()
    if (expired.count === 0) await history.getByText("No entries of this type").waitFor()
    else await history.locator('[data-kind="expire"]').first().waitFor()
    assert.equal(await entries.count(), Math.min(expired.count, 20))
    assert.deepEqual(errors, [])
  },
}

async function showsTheFigures(shop, language, screen) {
  const { dashboard, base, shot } = shop
  const { page, errors, outside } = await dashboard({ language, screen })
  const id = await demoShopper(page, shop)
  const told = await adminApi(page, `/admin/crm/customers/${id}/points?limit=${LATEST}`)
  assert.ok(told.points.available > 0 && told.points.next_expiry, "the demo shopper has points that expire")
  assert.equal(told.entries.length, LATEST)
  const widget = await openCustomer(page, base, id)
  await widget.getByTestId("crm-points-available").waitFor()
  await assertFigures(widget, told, LANGUAGES[language])
  await assertEntries(widget, told.entries, LANGUAGES[language])
  await assertFits(widget, page)
  await widget.scrollIntoViewIfNeeded()
  await shot(page, `points-${language}-${screen}`)
  assert.deepEqual({ errors, outside }, { errors: [], outside: [] })
}

async function assertFigures(widget, { points }, { locale, title, available, date }) {
  await widget.getByRole("heading", { name: title }).waitFor({ timeout: 5000 })
  await widget.getByText(available).waitFor({ timeout: 5000 })
  for (const name of ["available", "ranking", "pending"]) {
    const shown = widget.getByTestId(`crm-points-${name}`)
    assert.equal(await shown.getAttribute("value"), String(points[name]), name)
    assert.equal(await shown.innerText(), number(points[name], locale), name)
  }
  const expiry = widget.getByTestId("crm-points-next-expiry")
  assert.equal(await expiry.locator("data").getAttribute("value"), String(points.next_expiry.points))
  assert.equal(await expiry.locator("time").getAttribute("datetime"), points.next_expiry.expires_at)
  const lastDay = date(new Date(Date.parse(points.next_expiry.expires_at) - 1))
  assert.ok((await expiry.innerText()).includes(lastDay), `${await expiry.innerText()} names ${lastDay}`)
}

async function assertEntries(widget, entries, { locale }) {
  const rows = widget.getByTestId("crm-points-entry")
  const shown = await rows.evaluateAll((items) =>
    items.map((item) => ({
      kind: item.dataset.kind,
      points: Number(item.querySelector("data").value),
      text: item.innerText,
    })),
  )
  assert.deepEqual(
    shown.map(({ kind, points }) => [kind, points]),
    entries.map(({ kind, points }) => [kind, points]),
  )
  for (const [i, entry] of entries.entries()) {
    assert.ok(shown[i].text.includes(number(entry.balance_after, locale)), `${shown[i].text}: ${entry.balance_after}`)
    if (entry.order_display_id !== null) assert.ok(shown[i].text.includes(`#${entry.order_display_id}`), shown[i].text)
  }
}

/** Nothing of the widget is cut off or pushes the page sideways. */
async function assertFits(widget, page) {
  const { width } = page.viewportSize()
  const edges = await widget.evaluate((card) => {
    const own = card.getBoundingClientRect()
    const parts = [...card.querySelectorAll("*")].map((part) => part.getBoundingClientRect())
    return {
      left: own.left,
      right: own.right,
      outermost: Math.max(own.right, ...parts.map((part) => part.right)),
      innermost: Math.min(own.left, ...parts.map((part) => part.left)),
      overflow: card.scrollWidth - card.clientWidth,
    }
  })
  assert.ok(
    edges.left >= 0 && edges.right <= width,
    `the widget is between ${edges.left} and ${edges.right} of ${width}`,
  )
  assert.ok(
    edges.outermost <= edges.right + 1 && edges.innermost >= edges.left - 1,
    `parts stick out: ${JSON.stringify(edges)}`,
  )
  assert.ok(edges.overflow <= 0, `${edges.overflow} pixels are cut off`)
}

async function openCustomer(page, base, id) {
  await page.goto(`${base}/app/customers/${id}`)
  const widget = page.getByTestId(WIDGET)
  await widget.waitFor({ timeout: 60_000 })
  await page.waitForLoadState("networkidle") // all parts of the page have their figures
  return widget
}

async function demoShopper(page, { demo }) {
  const { customers } = await adminApi(page, `/admin/customers?q=${encodeURIComponent(demo.shopper.email)}`)
  assert.equal(customers.length, 1, `one customer ${demo.shopper.email}`)
  return customers[0].id
}

async function createCustomer(page) {
  const email = `moi-${Date.now()}@example.com`
  const answer = await page.evaluate(
    async (body) => {
      const response = await fetch("/admin/customers", {
        method: "POST",
        credentials: "include",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
      return response.json()
    },
    { email, first_name: "Mới" },
  )
  return answer.customer.id
}

const number = (value, locale) => new Intl.NumberFormat(locale).format(value)

function vietnameseDate(moment) {
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" }
  return new Intl.DateTimeFormat("vi", options).format(moment)
}

function englishDate(moment) {
  return new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "Asia/Ho_Chi_Minh" }).format(moment)
}
