// Medusa's dashboard in a browser, as a member of staff sees it.

/** The dashboard shows a country's flag from there: the only address outside that it asks, and it does without. */
const FLAGS = "cdn.jsdelivr.net"
const LOCAL = ["localhost", "127.0.0.1", "[::1]"]
const SCREENS = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }

/**
 * A signed-in dashboard in one language and on one kind of screen.
 * @param screen "desktop" or "phone"; @param language "vi" or "en"
 */
export async function openDashboard({ browser, base, admin, language = "en", screen = "desktop" }) {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: language === "vi" ? "vi-VN" : "en-US",
    timezoneId: "Asia/Ho_Chi_Minh",
  })
  await context.addCookies([{ name: "lng", value: language, url: base }])
  await context.addInitScript((value) => window.localStorage.setItem("lng", value), language)
  await context.route(`https://${FLAGS}/**`, (route) => route.abort())
  const page = await context.newPage()
  const watched = watch(page)
  await signIn(page, base, admin)
  return { page, ...watched, close: () => context.close() }
}

async function signIn(page, base, { email, password }) {
  await page.goto(`${base}/app/login`, { waitUntil: "domcontentloaded" })
  await page.waitForSelector('input[name="email"]', { timeout: 120_000 })
  await page.fill('input[name="email"]', email)
  await page.fill('input[name="password"]', password)
  await page.click('button[type="submit"]')
  await page.waitForURL((url) => !url.pathname.includes("/login"), { timeout: 60_000 })
}

/** What went wrong behind the page: errors on its console, and requests to hosts that are not the shop's. */
function watch(page) {
  const errors = []
  const outside = []
  page.on("request", (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith("http") && !LOCAL.includes(url.hostname) && url.hostname !== FLAGS)
      outside.push(url.href)
  })
  page.on("console", (message) => {
    if (message.type() !== "error" || message.location().url.includes(FLAGS)) return
    // Before the sign-in the dashboard asks who is signed in, and is told: nobody.
    if (/\/admin\/users\/me|\/auth\/session/.test(message.location().url) && message.text().includes("401")) return
    errors.push(`${message.text()} (${message.location().url})`)
  })
  page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`))
  return { errors, outside }
}

/** Asks the Admin API with the page's own session. */
export async function adminApi(page, path) {
  const answer = await page.evaluate(async (url) => {
    const response = await fetch(url, { credentials: "include" })
    return { status: response.status, body: await response.json() }
  }, path)
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
