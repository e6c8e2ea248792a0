// npm run test:host [-- --keep]: the package works elsewhere.
// Packs the plugin, installs it into a stock Medusa shop of its own (temporary folder, database and port), and asks that
// shop what a merchant would see. Then once more beside Medusa's own loyalty plugin.
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { ephemeralDir, startDatabase } from "../../dev/embedded-db.mjs"
import { checkList } from "../harness/checks.mjs"
import { findChromium } from "../harness/chromium.mjs"
import { freePort } from "../harness/ports.mjs"
import { cleanUpWith, stopAll } from "../harness/processes.mjs"
import { ADMIN, assertRefusedStart, assertWidgetIsBuilt, checkShop, checkWorker, OPTIONS } from "./lib/checks.mjs"
import { buildAndPack, packageJson } from "./lib/package.mjs"
import { MEDUSA, PLUGIN, stockHost } from "./lib/stock-host.mjs"
import { assertWidgetShows } from "./lib/widget.mjs"

const root = path.resolve(import.meta.dirname, "..", "..")
const keep = process.argv.includes("--keep")
const OFFICIAL = "@medusajs/loyalty-plugin"
const OFFICIAL_VERSION = "2.21.1"
const PEERS = {
  ...Object.fromEntries(
    ["admin-sdk", "cli", "dashboard", "framework", "icons", "medusa", "test-utils"].map((name) => [
      `@medusajs/${name}`,
      MEDUSA,
    ]),
  ),
  "@medusajs/ui": packageJson(root).devDependencies["@medusajs/ui"],
}

const { check, finish } = checkList()
const work = mkdtempSync(path.join(os.tmpdir(), "regulars-host-"))
let database
const cleanUp = cleanUpWith(async () => {
  await stopAll()
  await database?.stop()
  if (keep) console.log(`kept: ${work}`)
  else rmSync(work, { recursive: true, force: true })
})

const ours = (options = OPTIONS) => ({ resolve: PLUGIN, options })

async function main() {
  findChromium()
  const folder = path.join(work, "host")
  const host = stockHost({ folder, root, port: await freePort() })
  let archive
  const packed = await check("the plugin builds, and its package holds what it needs and nothing else", async () => {
    archive = await buildAndPack({ root, into: work })
  })
  if (!packed) return
  await stockAlone(host, archive)
  await besideTheOfficialPlugin(host, archive)
}

/** Migrates an empty database and builds the admin, both at once. */
async function prepare(host, name) {
  database ??= await startDatabase({ dir: ephemeralDir(`regulars-host-pg-${process.pid}`), ephemeral: true })
  await database.createDatabase(name)
  host.useDatabase(database.url(name))
  const [built] = await Promise.all([host.buildAdmin(), host.migrate()])
  await host.createUser(ADMIN)
  return built
}

async function stockAlone(host, archive) {
  const label = "stock host"
  const isReady = await check(
    `${label}: installs the package; a fresh database migrates; the admin builds with the widget`,
    async () => {
      host.writePackage()
      host.writeConfig([ours()])
      await host.install([archive])
      assertWidgetIsBuilt(await prepare(host, "stock_host"))
    },
  )
  if (!isReady) return
  await check(`${label}: an unknown option stops the start and the nearest name is told`, async () => {
    host.writeConfig([ours({ loyalty: { rate: OPTIONS.loyalty.rates } })])
    await assertRefusedStart(host, /unknown option "loyalty\.rate", did you mean "loyalty\.rates"\?/)
  })
  await check(`${label}: an option of the wrong type stops the start and is named`, async () => {
    host.writeConfig([ours({ ledger: { graceDays: "many" } })])
    await assertRefusedStart(host, /option "ledger\.graceDays" is wrong: .*"many"/)
  })
  host.writeConfig([ours()])
  await serveAndCheck(host, label, async (state) => checkWorker({ check, host, label, admin: state.admin }))
}

/**
 * The official plugin asks for exactly 2.21.1 of every Medusa package: overrides give it the host's versions, so that
 * there is one Medusa, as in a shop that has upgraded.
 */
async function besideTheOfficialPlugin(host, archive) {
  const label = "beside the official loyalty plugin"
  const isReady = await check(
    `${label}: installs; a fresh database migrates; the admin builds with the widget`,
    async () => {
      host.overridePeers(OFFICIAL, PEERS)
      await host.install([archive, `${OFFICIAL}@${OFFICIAL_VERSION}`])
      host.writeConfig([{ resolve: OFFICIAL, options: {} }, ours()])
      assertWidgetIsBuilt(await prepare(host, "beside_official"))
    },
  )
  if (!isReady) return
  await serveAndCheck(host, label, (state) =>
    check(`${label}: that plugin works too`, async () => {
      const { gift_cards: cards } = await state.admin.must("GET", "/admin/gift-cards")
      if (!Array.isArray(cards)) throw new Error("no list of gift cards")
    }),
  )
}

async function serveAndCheck(host, label, more = async () => undefined) {
  let server
  const isUp = await check(`${label}: starts`, async () => {
    server = await host.start()
  })
  if (!isUp) return
  const state = await checkShop({ check, host, label })
  await check(`${label}: the customer's page in the dashboard shows the widget with the points`, () =>
    assertWidgetShows({ host, admin: ADMIN, customerId: state.shopper.id, api: state.admin }),
  )
  await more(state)
  await check(`${label}: stops when it is told to`, async () => {
    await server.stop()
    if (!server.hasEnded) throw new Error("it goes on")
  })
}

await check("the host check itself runs to its end", main)
await cleanUp()
process.exit(finish())
