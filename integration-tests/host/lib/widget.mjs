import assert from "node:assert/strict"
import { launchChromium } from "../../harness/chromium.mjs"
import { openDashboard } from "../../harness/dashboard.mjs"

/** Signs in to the host's own dashboard and reads our widget on a customer's page. */
export async function assertWidgetShows({ host, admin, customerId, api }) {
  const { points } = await api.must("GET", `/admin/crm/customers/${customerId}/points`)
  const browser = await launchChromium()
  try {
    const { page, errors } = await openDashboard({ browser, base: host.base, admin, language: "en" })
    await page.goto(`${host.base}/app/customers/${customerId}`)
    const widget = page.getByTestId("crm-points-widget")
    await widget.getByText(points.available.toLocaleString("en")).first().waitFor({ timeout: 30_000 })
    assert.deepEqual(errors, [])
  } finally {
    await browser.close()
  }
}
