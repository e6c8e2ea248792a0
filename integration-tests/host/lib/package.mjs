import { readFileSync } from "node:fs"
import path from "node:path"
import { cleanEnvironment, run } from "../../harness/processes.mjs"

/** What must be in the package, and what must never be. */
const NEEDED = [
  "modules/crm-ledger/index.js",
  "jobs/",
  "subscribers/",
  "api/middlewares.js",
  "workflows/index.js",
  "admin/index.mjs",
]
const UNWANTED = /__tests__|\.spec\.|\.env|^(dev|integration-tests|bench|docs|src|\.data)\/|medusa-config/

/** Builds the plugin and packs it as npm would publish it. @returns the archive's path and the names of its files */
export async function buildAndPack({ root, into }) {
  const env = cleanEnvironment({ NODE_ENV: "production", MEDUSA_DISABLE_TELEMETRY: "true" })
  await run("npm", ["run", "build"], { cwd: root, env })
  const told = await run("npm", ["pack", "--json", "--pack-destination", into], { cwd: root, env })
  const [{ filename, files }] = JSON.parse(told.slice(told.indexOf("[\n")))
  const names = files.map((file) => file.path)
  const missing = NEEDED.filter((part) => !names.some((name) => name.startsWith(`.medusa/server/src/${part}`)))
  const unwanted = names.filter((name) => UNWANTED.test(name))
  if (missing.length) throw new Error(`not in the package: ${missing.join(", ")}`)
  if (unwanted.length) throw new Error(`in the package by mistake: ${unwanted.join(", ")}`)
  return path.join(into, filename)
}

export const packageJson = (root) => JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
