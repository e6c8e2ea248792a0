// Programs that a check starts: every one of them is gone when the check ends, however it ends.
import { spawn } from "node:child_process"

const running = new Set()
const posix = process.platform !== "win32"
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Without what `npm run` says of this package: an npm that is started elsewhere must not take it for its own. */
export function cleanEnvironment(extra = {}) {
  const inherited = Object.entries(process.env).filter(
    ([key]) =>
      !/^(npm_(package|lifecycle|command|execpath|node_execpath)|npm_config_(local_)?prefix$|INIT_CWD$)/.test(key),
  )
  return { ...Object.fromEntries(inherited), ...extra }
}

/** Starts a program; `output()` is what it has printed so far, `ended` its exit code. */
export function start(command, args, { cwd, env }) {
  const child = spawn(command, args, { cwd, env, detached: posix, stdio: ["ignore", "pipe", "pipe"] })
  let out = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (out += chunk))
  const program = { output: () => out, hasEnded: false, stop: () => stop(program, child) }
  program.ended = new Promise((resolve) => {
    child.on("error", (error) => ((out += error.message), resolve(1)))
    child.on("close", (code) => resolve(code ?? 1))
  }).then((code) => {
    program.hasEnded = true
    running.delete(program)
    return code
  })
  running.add(program)
  return program
}

/** Runs a program to its end. @throws with the end of its output when it fails */
export async function run(command, args, options) {
  const program = start(command, args, options)
  const code = await program.ended
  if (code === 0) return program.output()
  throw new Error(`${[command, ...args].join(" ")} ended with ${code}\n${tail(program.output())}`)
}

/** The whole group: a shop has children of its own. */
async function stop(program, child) {
  for (const [name, patience] of [
    ["SIGINT", 15_000],
    ["SIGKILL", 5_000],
  ]) {
    signal(child, name)
    for (let waited = 0; waited < patience && (!program.hasEnded || signal(child, 0)); waited += 100) await sleep(100)
  }
}

function signal(child, name) {
  try {
    if (child.pid === undefined) return false
    return posix ? process.kill(-child.pid, name) : child.kill(name)
  } catch {
    return false
  }
}

export const stopAll = () => Promise.all([...running].map((program) => program.stop()))

/** Runs `clean` once: at the end, on Ctrl-C and on a signal. */
export function cleanUpWith(clean) {
  let done
  const once = () => (done ??= clean())
  for (const [name, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(name, () => void once().finally(() => process.exit(code)))
  }
  return once
}

export const tail = (text, lines = 40) => text.split("\n").slice(-lines).join("\n")

/** Polls until `read` answers something. @throws after the time with what was waited for */
export async function until(what, read, { timeoutMs = 15_000, everyMs = 100 } = {}) {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const value = await read()
    if (value) return value
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain: ${what}`)
    await sleep(everyMs)
  }
}

/** Does a shop answer at that address? One that hangs does not. */
export async function isHealthy(base) {
  const signal = AbortSignal.timeout(3000)
  return (await fetch(`${base}/health`, { signal }).catch(() => undefined))?.ok ?? false
}
