// The demo shop for the browser tests, made by the same command as for people, with a data folder and a port of its own.
import { existsSync, readFileSync, rmSync } from "node:fs"
import path from "node:path"
import { freePort } from "../harness/ports.mjs"
import { cleanEnvironment, isHealthy, start, tail, until } from "../harness/processes.mjs"

/** @param url a demo shop that is running already, or nothing: then one is started, and forgotten at the end */
export async function demoShop({ root, url }) {
  if (url) return { base: url, demo: readDemo(path.join(root, ".data")), stop: async () => undefined }
  const data = path.join(root, ".data", `browser-tests-${process.pid}`)
  const port = await freePort()
  const env = cleanEnvironment({ CRM_DATA_DIR: data, PORT: String(port), NODE_ENV: "production" })
  const shop = start(process.execPath, ["dev/app.mjs", "start"], { cwd: root, env })
  const stop = async () => {
    await shop.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await until("the demo shop to start", () => shop.hasEnded || isReady(data, port), {
      timeoutMs: 420_000,
      everyMs: 500,
    })
    if (shop.hasEnded) throw new Error("the demo shop stopped")
  } catch (error) {
    await stop()
    throw new Error(`${error.message}\n${tail(shop.output())}`, { cause: error })
  }
  return { base: `http://localhost:${port}`, demo: readDemo(data), stop }
}

async function isReady(data, port) {
  if (!existsSync(path.join(data, "demo.json")) || !readDemo(data).store_url?.endsWith(`:${port}`)) return false
  return isHealthy(`http://localhost:${port}`)
}

const readDemo = (data) => JSON.parse(readFileSync(path.join(data, "demo.json"), "utf8"))
