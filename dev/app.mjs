// The one entry to the development and demo shop:
//   node dev/app.mjs start [--reset]     database + migrations + demo shop + admin + server (npm start)
//   node dev/app.mjs develop             the same with a watcher that restarts on changes (npm run dev)
//   node dev/app.mjs medusa <args>       any medusa command with the database up (npm run medusa -- user -e ...)
//   node dev/app.mjs reset               forget the demo shop
// CRM_DATA_DIR is where the shop's data lives (.data unless set).
// With DATABASE_URL set, that Postgres is used instead of the embedded one; with REDIS_URL set, Medusa's Redis modules.
import { spawn } from "node:child_process"
import crypto from "node:crypto"
import { createRequire } from "node:module"
import fs from "node:fs"
import net from "node:net"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { startDatabase } from "./embedded-db.mjs"

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")
process.chdir(root)
const require = createRequire(import.meta.url)
const data = path.resolve(root, process.env.CRM_DATA_DIR ?? ".data")
const [mode = "start", ...args] = process.argv.slice(2)
const t0 = Date.now()
const say = (message) => console.log(`[${((Date.now() - t0) / 1000).toFixed(1).padStart(5)} s] ${message}`)
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

// No telemetry: nothing queued (env), and no sender forked at exit (config).
const xdg = path.join(data, "config")
fs.mkdirSync(path.join(xdg, "medusa"), { recursive: true })
fs.writeFileSync(path.join(xdg, "medusa", "config.json"), JSON.stringify({ telemetry: { enabled: false } }))
const env = { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", XDG_CONFIG_HOME: xdg, CRM_DATA_DIR: data }
env.NODE_ENV ??= mode === "start" ? "production" : "development"
env.PORT ??= "9000"
env.CRM_DEMO_URL ??= `http://localhost:${env.PORT}`

let db
let fresh = false // an empty database has no data to migrate: the data migration scripts (half of the time) can wait
let locked = false
const children = new Set()
let stopping = false
const posix = process.platform !== "win32"

/** Signals a child and everything it started (medusa develop starts a server of its own). */
function signal(child, name) {
  try {
    return posix ? process.kill(-child.pid, name) : child.kill(name)
  } catch {
    return false // nothing of it is left
  }
}

async function stop(code) {
  if (stopping) return
  stopping = true
  for (const child of children) signal(child, "SIGINT")
  for (let i = 0; i < 150 && [...children].some((child) => signal(child, 0)); i++) await sleep(100)
  for (const child of children) signal(child, "SIGKILL")
  await db?.stop()
  if (locked) fs.rmSync(path.join(data, "app.pid"), { force: true })
  process.exit(code)
}
for (const s of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(s, () => stop(s === "SIGINT" ? 130 : 143))

// npm hands a SIGTERM to its shell only: when that shell is gone, stop too.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && stop(143), 500).unref()
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (e) {
    return e.code === "EPERM"
  }
}

/** One shop per checkout: the second start is refused, a lock left by a crash is taken over. */
function takeLock() {
  const file = path.join(data, "app.pid")
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" })
      locked = true
      return
    } catch (e) {
      if (e.code !== "EEXIST") throw e
      const owner = Number(fs.readFileSync(file, "utf8"))
      if (owner && owner !== process.pid && isAlive(owner) && looksLikeUs(owner)) {
        throw new Error(
          `this shop is already running (process ${owner}): stop it first, or use its addresses in ${mark("demo.json")}`,
        )
      }
      fs.rmSync(file, { force: true })
    }
  }
}

function looksLikeUs(pid) {
  if (process.platform !== "linux") return true
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("app.mjs")
  } catch {
    return false
  }
}

/** Runs the medusa command line. quiet: its output is shown only when it fails; lines that match `show` are passed on. */
function medusa(argv, { quiet = false, show, logLevel } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [require.resolve("@medusajs/cli/cli.js"), ...argv], {
      env: logLevel && !env.LOG_LEVEL ? { ...env, LOG_LEVEL: logLevel } : env,
      cwd: root,
      detached: posix,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    })
    children.add(child)
    let out = ""
    const take = (chunk) => {
      out += chunk
      for (const line of String(chunk).split("\n")) {
        const found = show && line.match(show)
        if (found) say(found[1])
      }
    }
    child.stdout?.on("data", take)
    child.stderr?.on("data", take)
    child.on("error", reject)
    child.on("close", (code, name) => {
      children.delete(child)
      if (stopping) return // cut short: nothing that follows may take it for done
      if (code === 0) return resolve(0)
      if (quiet) process.stderr.write(out)
      reject(Object.assign(new Error(`medusa ${argv[0]} ended with ${code ?? name}`), { code: code ?? 1 }))
    })
  })
}

function portBusy(port) {
  return new Promise((resolve) => {
    const s = net.connect({ port, host: "localhost" })
    s.once("connect", () => (s.destroy(), resolve(true)))
    s.once("error", () => resolve(false))
  })
}

/** The content of files and folders, as one number: what was made from them is made again when it changes. */
function fingerprint(paths, salt = "") {
  const h = crypto.createHash("sha1").update(salt)
  const add = (p) => {
    if (!fs.existsSync(p)) return
    if (fs.statSync(p).isDirectory()) for (const f of fs.readdirSync(p).sort()) add(path.join(p, f))
    else h.update(p).update(fs.readFileSync(p))
  }
  for (const p of paths) add(p)
  return h.digest("hex")
}

const mark = (name) => path.join(data, name)
const isDone = (name, print) => fs.existsSync(mark(name)) && fs.readFileSync(mark(name), "utf8") === print
const done = (name, print) => fs.writeFileSync(mark(name), print)

async function buildAdmin() {
  if (env.NODE_ENV !== "production") return
  const print = fingerprint(["package-lock.json", "medusa-config.ts", "src/admin", "src/domain", "src/types"])
  if (isDone("admin-built", print) && fs.existsSync("public/admin/index.html")) return
  say("building the admin (about half a minute, once)")
  await medusa(["build", "--admin-only"], { quiet: true })
  fs.rmSync("public/admin", { recursive: true, force: true })
  fs.cpSync(".medusa/admin", "public/admin", { recursive: true })
  done("admin-built", print)
  say("admin built")
}

async function prepareShop() {
  const url = env.DATABASE_URL.replace(/:\d+\//, "/")
  const migrated = fingerprint(["package-lock.json", "medusa-config.ts", "src/links", "src/modules"], url)
  if (!isDone("migrated", migrated)) {
    say("migrating the database")
    const skip = fresh ? ["--skip-scripts"] : []
    await medusa(["db:migrate", "--execute-safe-links", "--execute-safe-search", ...skip], { quiet: true })
    done("migrated", migrated)
    say("database migrated")
  }
  if (!isDone("seeded", url)) {
    say("filling the demo shop (once)")
    await medusa(["exec", "./dev/seed/index.ts"], { quiet: true, show: /(demo: [^"]*)/ })
    done("seeded", url)
    say("demo shop ready")
  }
}

function forget() {
  for (const name of ["migrated", "seeded", "demo.json"]) fs.rmSync(mark(name), { force: true })
}

async function reset() {
  if (env.DATABASE_URL)
    throw new Error("--reset forgets the embedded database only: empty the database of DATABASE_URL yourself")
  const running = await startDatabase({ dir: path.join(data, "postgres") })
  await running.stop({ force: true })
  fs.rmSync(running.dir, { recursive: true, force: true })
  forget()
  say("the demo shop is forgotten")
}

/** The shop's own addresses and logins, for people (printed) and for programs (.data/demo.json). */
function announce() {
  const demo = JSON.parse(fs.readFileSync(mark("demo.json"), "utf8"))
  Object.assign(demo, { store_url: env.CRM_DEMO_URL, admin_url: `${env.CRM_DEMO_URL}/app` })
  fs.writeFileSync(mark("demo.json"), JSON.stringify(demo, null, 2) + "\n")
  say("ready")
  console.log(`
  Store API        ${demo.store_url}
  Admin            ${demo.admin_url}
  Admin login      ${demo.admin.email} / ${demo.admin.password}
  Shopper login    ${demo.shopper.email} / ${demo.shopper.password}
  Publishable key  ${demo.publishable_key}
  (also in ${path.relative(root, mark("demo.json"))}; Ctrl-C stops)
`)
}

async function serve() {
  const url = `http://localhost:${env.PORT}`
  const server = medusa(mode === "develop" ? ["develop"] : ["start", "--types", "false"], { logLevel: "warn" })
  let ended = false
  server.catch(() => {}).finally(() => (ended = true))
  while (!stopping && !ended) {
    if ((await fetch(url + "/health").catch(() => undefined))?.ok) {
      announce()
      break
    }
    await sleep(200)
  }
  await server
}

async function main() {
  takeLock()
  if (mode === "reset" || args.includes("--reset")) await reset()
  if (mode === "reset") return stop(0)
  if (mode !== "medusa" && (await portBusy(Number(env.PORT)))) {
    throw new Error(`port ${env.PORT} is in use: stop the program that has it, or set PORT to another number`)
  }
  if (!env.DATABASE_URL) {
    db = await startDatabase({ dir: path.join(data, "postgres"), port: 54329, log: say })
    fresh = await db.createDatabase("medusa")
    if (!fresh && mode !== "medusa" && !fs.existsSync(mark("seeded"))) {
      say("the demo data were not finished last time: starting afresh")
      await db.query("postgres", 'drop database "medusa" with (force)')
      fresh = await db.createDatabase("medusa")
    }
    if (fresh) forget()
    env.DATABASE_URL = db.url("medusa")
    Object.assign(env, {
      DB_HOST: "localhost",
      DB_PORT: String(db.port),
      DB_USERNAME: db.user,
      DB_PASSWORD: db.password,
    })
    say(`Postgres ${db.reused ? "found" : "started"} on port ${db.port}`)
  }
  if (mode === "medusa") return stop(await medusa(args))
  await Promise.all([buildAdmin(), prepareShop()])
  await serve()
  await stop(0)
}

main().catch(async (e) => {
  console.error(e.message)
  await stop(e.code && Number.isInteger(e.code) ? e.code : 1)
})
