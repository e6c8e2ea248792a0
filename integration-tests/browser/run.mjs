// npm run test:browser [-- --url http://localhost:9000] [-- part of a file's name]
// Starts one demo shop and one Chromium for all *.browser.mjs files beside this one. Each exports
//   export const tests = { "a sentence": async ({ base, demo, browser, dashboard, shot }) => { ... } }
// With --url it looks at a demo shop that is running already.
import { mkdirSync, readdirSync } from "node:fs"
import path from "node:path"
import { parseArgs } from "node:util"
import { checkList } from "../harness/checks.mjs"
import { findChromium, launchChromium } from "../harness/chromium.mjs"
import { openDashboard } from "../harness/dashboard.mjs"
import { demoShop } from "./demo-shop.mjs"
import { cleanUpWith, stopAll } from "../harness/processes.mjs"

const here = import.meta.dirname
const root = path.resolve(here, "..", "..")
const screenshots = path.join(root, ".data", "screenshots")
const { values, positionals } = parseArgs({ options: { url: { type: "string" } }, allowPositionals: true })
const files = readdirSync(here)
  .filter((name) => name.endsWith(".browser.mjs") && positionals.every((part) => name.includes(part)))
  .sort()

const { check, finish } = checkList()
let shop
let browser
const cleanUp = cleanUpWith(async () => {
  await browser?.close().catch(() => undefined)
  await shop?.stop()
  await stopAll()
})

const started = await check("the demo shop and the browser start", async () => {
  findChromium() // before the shop: it takes minutes
  shop = await demoShop({ root, url: values.url })
  browser = await launchChromium()
})
if (started) {
  mkdirSync(screenshots, { recursive: true })
  for (const file of files) {
    const { tests } = await import(path.join(here, file))
    for (const [name, test] of Object.entries(tests)) await check(name, () => runTest(test))
  }
}
await cleanUp()
process.exit(finish())

/** Every test has dashboards of its own; they are closed behind it. */
async function runTest(test) {
  const { base, demo } = shop
  const opened = []
  const dashboard = async (options = {}) => {
    const one = await openDashboard({ browser, base, admin: demo.admin, ...options })
    opened.push(one)
    return one
  }
  const shot = (page, name) => page.screenshot({ path: path.join(screenshots, `${name}.png`) })
  try {
    await test({ base, demo, browser, dashboard, shot })
  } finally {
    await Promise.all(opened.map((one) => one.close()))
  }
}
